"""Make a fresh clone ready to run: system libraries, virtual environment, translations, screen.

Standard library only, because it runs before anything else is there.
"""

from __future__ import annotations

from crm_desktop.bootstrap.start import prepare

__all__ = ["prepare"]
