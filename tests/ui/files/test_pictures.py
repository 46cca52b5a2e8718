"""Pictures of files: small, upright, and never more than a screen, whatever the file claims."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from crm_desktop.ui.files.pictures import THUMBNAIL, Pictures, read_picture
from crm_desktop.ui.shell.context import AppContext
from tests.factories import make_client
from tests.ui.files.conftest import picture

BOX = QSize(THUMBNAIL, THUMBNAIL)


def bomb(width: int, height: int) -> bytes:
    """A PNG of some bytes that says it is enormous."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(b"\0"))
        + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize("kind", ["PNG", "JPG", "BMP", "WEBP"])
def test_a_picture_is_read_no_larger_than_asked_for(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "without-extension"
    path.write_bytes(picture(3000, 1000, kind, tmp_path))
    image = read_picture(path, BOX)
    assert image is not None
    assert (image.width(), image.height()) == (80, 26)
    small = read_picture(path, QSize(9000, 9000))
    assert small is not None
    assert (small.width(), small.height()) == (3000, 1000)  # never blown up


@pytest.mark.parametrize(
    "data",
    [
        bomb(60_000, 60_000),
        bomb(2**31 - 1, 1),
        b"",
        b"GIF89a",
        b"<svg xmlns='x'/>",
        b"text",
        b"\x89PNG\r\n\x1a\n",
    ],
)
def test_what_cannot_be_a_picture_is_none(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x"
    path.write_bytes(data)
    assert read_picture(path, BOX) is None


def test_a_thumbnail_is_read_once_and_arrives_later(
    app_context: AppContext, qtbot: QtBot, tmp_path: Path
) -> None:
    files = app_context.services.files
    client_id = make_client(app_context.services)
    photo = files.get(files.add_bytes(client_id, "a.png", picture(folder=tmp_path)))
    text = files.get(files.add_bytes(client_id, "a.txt", b"a"))
    broken = files.get(files.add_bytes(client_id, "b.png", b"no picture"))
    pictures = Pictures(app_context.runner, files, app_context.runner)
    assert pictures.thumbnail(text) is None
    assert app_context.runner.busy_count == 0
    with qtbot.waitSignal(pictures.arrived):
        assert pictures.thumbnail(photo) is None
    pixmap = pictures.thumbnail(photo)
    assert pixmap is not None
    assert (pixmap.width(), pixmap.height()) == (80, 53)
    with qtbot.waitSignal(pictures.arrived):
        pictures.thumbnail(broken)
    assert pictures.thumbnail(broken) is None
    assert app_context.runner.busy_count == 0


def test_pictures_that_nobody_sees_any_more_are_not_kept(
    app_context: AppContext, qtbot: QtBot, tmp_path: Path
) -> None:
    files = app_context.services.files
    client_id = make_client(app_context.services)
    photo = files.get(files.add_bytes(client_id, "a.png", picture(folder=tmp_path)))
    pictures = Pictures(app_context.runner, files, app_context.runner)
    heard: list[str] = []
    pictures.arrived.connect(heard.append)
    pictures.thumbnail(photo)
    pictures.forget_waiting()
    qtbot.waitUntil(lambda: app_context.runner.busy_count == 0)
    assert heard == []
    with qtbot.waitSignal(pictures.arrived):
        pictures.thumbnail(photo)
