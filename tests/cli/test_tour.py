"""`tour` as the user runs it: without a screen, far from the user's data."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.cli.conftest import Run


@pytest.fixture
def pictures(run_process: Run, tmp_path: Path) -> list[Path]:
    """All pictures of a small tour."""
    folder = tmp_path / "pictures"
    (folder / "ru-dark").mkdir(parents=True)
    (folder / "ru-dark" / "001-old.png").touch()
    (folder / "ru-dark" / "mine.png").touch()
    arguments = ("--language", "ru", "--theme", "dark", "--scale", "1.5", "--clients", 40)
    answer = run_process("tour", "--to", folder, *arguments, QT_QPA_PLATFORM="", LANGUAGE="en")
    assert answer.err == ""
    assert (answer.status, answer.out) == (0, f"{folder / 'ru-dark'}\n")
    return sorted((folder / "ru-dark").glob("*.png"))


def test_a_picture_of_everything(pictures: list[Path], data_folder: Path) -> None:
    names = [picture.name for picture in pictures]
    assert "mine.png" in names
    assert "001-old.png" not in names
    numbered = [name for name in names if name[0].isdigit()]
    assert [int(name[:3]) for name in numbered] == list(range(1, len(numbered) + 1))
    assert len(numbered) > 45
    images = {
        name: QImage(str(picture)) for name, picture in zip(names, pictures, strict=True) if name[0].isdigit()
    }
    large = [name for name, image in images.items() if (image.width(), image.height()) == (2160, 1350)]
    assert len(large) > 40
    assert all(image.pixelColor(3, 3).lightness() < 80 for image in images.values()), "the dark look"
    assert not (data_folder / "clients.db").exists()
