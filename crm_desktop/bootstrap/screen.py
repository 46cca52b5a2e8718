"""Whether a window can be opened here; asked beforehand, because Qt itself ends the process if not."""

from __future__ import annotations

import ctypes
import os
import sys


def is_there() -> bool:
    """Connect as Qt will: this also finds a screen that is there but lets nobody in."""
    if os.environ.get("QT_QPA_PLATFORM") or not sys.platform.startswith("linux"):
        return True
    return (bool(os.environ.get("WAYLAND_DISPLAY")) and _wayland_answers()) or (
        bool(os.environ.get("DISPLAY")) and _x11_answers()
    )


def _x11_answers() -> bool:
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    failed = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not failed


def _wayland_answers() -> bool:
    client = ctypes.CDLL("libwayland-client.so.0")
    client.wl_display_connect.restype = ctypes.c_void_p
    display = client.wl_display_connect(None)
    if display:
        client.wl_display_disconnect(ctypes.c_void_p(display))
    return bool(display)
