"""Options that several commands share."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer


class Language(StrEnum):
    """The languages of the program."""

    RU = "ru"
    EN = "en"


class Theme(StrEnum):
    """The looks of the window."""

    LIGHT = "light"
    DARK = "dark"


AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document and nothing else.")]
