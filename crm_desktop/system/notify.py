"""Notifications of the desktop, for what must be seen while the window is not."""

from __future__ import annotations

import html
import importlib.util
import logging
import shutil
import sys
import threading
import warnings
from collections.abc import Callable

from crm_desktop.system.paths import APP_NAME

logger = logging.getLogger(__name__)

MAX_TITLE = 60  # Windows takes 63 letters of a title and 255 of a text
MAX_TEXT = 240
Send = Callable[[str, str], None]


def safe_title(text: str) -> str:
    """Return a title that no program takes for an option, and that fits."""
    clean = " ".join(text.split()).lstrip("-‐‑‒–— ")
    return _cut(clean, MAX_TITLE) or APP_NAME


def safe_text(text: str, platform: str = sys.platform) -> str:
    """Return a text that no program takes for an option or for markup, and that fits."""
    clean = _cut("\n".join(line.strip() for line in text.splitlines()).strip().lstrip("-"), MAX_TEXT)
    # The notification servers of Linux read a little HTML; those of Windows and macOS show it as it is.
    return html.escape(clean, quote=False) if platform.startswith("linux") else clean


def can_send() -> bool:
    """Return whether this desktop shows notifications of its own; on Windows and macOS those of the icon beside
    the clock are the better ones."""
    if not sys.platform.startswith("linux"):
        return False
    return shutil.which("notify-send") is not None or importlib.util.find_spec("dbus") is not None


def send(title: str, text: str) -> None:
    """Show a notification of the desktop and wait until it was handed over; raises OSError when there is none."""
    from plyer import notification

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that a better way is not installed is no news
        try:
            notification.notify(
                title=safe_title(title), message=safe_text(text), app_name=APP_NAME, timeout=10
            )
        except Exception as error:  # the libraries of each system fail in their own ways
            raise OSError("no notification") from error


def send_in_background(title: str, text: str, send_one: Send = send) -> threading.Thread:
    """Show a notification without waiting: on some systems it blocks until the notification is gone.

    When it fails, the program's own window is there to be seen, so that is only noted.
    """

    def work() -> None:
        try:
            send_one(title, text)
        except OSError as error:
            logger.info("no notification of the desktop: %r", error.__cause__ or error)

    thread = threading.Thread(target=work, name="notification", daemon=True)
    thread.start()
    return thread


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
