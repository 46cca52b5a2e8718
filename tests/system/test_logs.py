import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.system import logs


@pytest.fixture(autouse=True)
def root_logger() -> Iterator[None]:
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    yield
    for handler in list(root.handlers):
        if handler not in before:
            root.removeHandler(handler)
            handler.close()
    root.setLevel(level)


def test_lines_go_to_file_and_memory(tmp_path: Path) -> None:
    file = tmp_path / "logs" / "a.log"
    recent = logs.set_up_logs(file)
    logging.getLogger("x").info("set %d", 7)
    assert "set 7" in file.read_text(encoding="utf-8")
    assert recent.lines()[-1].endswith("x: set 7")


def test_memory_keeps_the_last_lines_only() -> None:
    recent = logs.set_up_logs(None)
    for number in range(logs.RECENT_LINES + 50):
        logging.getLogger("x").info("line %d", number)
    lines = recent.lines()
    assert len(lines) == logs.RECENT_LINES
    assert lines[0].endswith("line 50")


def test_the_file_does_not_grow_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logs, "MAX_BYTES", 2000)
    file = tmp_path / "logs" / "a.log"
    logs.set_up_logs(file)
    for number in range(500):
        logging.getLogger("x").info("a line of some length, number %d", number)
    assert len(list(file.parent.iterdir())) == logs.KEPT_FILES + 1
    assert all(path.stat().st_size <= 2000 for path in file.parent.iterdir())


def test_no_place_for_the_file_is_no_reason_to_stop(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("")
    recent = logs.set_up_logs(tmp_path / "logs" / "a.log")
    assert "no log file" in recent.lines()[-1]
