"""A clone becomes a running program, once, and recovers from whatever interrupts it."""

from __future__ import annotations

import time

import pytest

from tests.bootstrap.conftest import Clone, answer_of


@pytest.fixture(scope="module", autouse=True)
def installed(clone: Clone) -> Clone:
    """The clone after its first start."""
    first = clone.start("check")
    assert (first.status, first.said) == (0, "First start: installing the program's parts (about a minute)\n")
    assert first.program == {"arguments": ["check"], "prefix": str(clone.venv), "part": "1.0"}
    return clone


@pytest.fixture(autouse=True)
def first_version(installed: Clone) -> None:
    """Each test begins with the version of the first start, installed and whole."""
    installed.pin("1.0")
    assert installed.start("check").program["part"] == "1.0"


def test_second_start_installs_nothing(clone: Clone) -> None:
    before = (clone.venv / "install.log").stat().st_mtime_ns
    begun = time.monotonic()
    again = clone.start("export", "clients", "--to", "a b.csv", PIP_FIND_LINKS="nowhere")
    assert time.monotonic() - begun < 2  # 0.1 s on a free machine; an installation takes far longer
    assert again.program["arguments"] == ["export", "clients", "--to", "a b.csv"]
    assert again.said == ""
    assert (clone.venv / "install.log").stat().st_mtime_ns == before


def test_changed_pin_is_installed(clone: Clone) -> None:
    clone.pin("1.1")
    updated = clone.start("check")
    assert updated.program["part"] == "1.1"
    assert updated.said == "Bringing the program's parts up to date\n"


def test_killed_installation_is_made_anew(clone: Clone) -> None:
    clone.pin("1.1")
    half_written = clone.venv / "half written"
    half_written.touch()
    killed = clone.begin("check")
    while not (clone.venv / "unfinished").exists() and killed.poll() is None:
        time.sleep(0.001)
    killed.kill()
    assert answer_of(killed).status != 0
    assert clone.start("check").program["part"] == "1.1"
    assert not half_written.exists()
    assert not (clone.venv / "unfinished").exists()


def test_two_starts_at_once_install_once(clone: Clone) -> None:
    clone.pin("1.1")
    answers = [answer_of(process) for process in [clone.begin("check"), clone.begin("undo")]]
    assert [answer.program["arguments"] for answer in answers] == [["check"], ["undo"]]
    assert sum("up to date" in answer.said for answer in answers) >= 1
    assert "Successfully installed crm-part-1.1" in (clone.venv / "install.log").read_text()


def test_failed_installation_is_told_without_traceback(clone: Clone) -> None:
    clone.pin("9.9")
    failed = clone.start("check")
    assert failed.status == 1
    assert "could not be installed" in failed.said
    assert str(clone.venv / "install.log") in failed.said
    assert "Traceback" not in failed.said


@pytest.mark.parametrize(
    ("language", "first_words"), [("C", "No screen found"), ("ru_RU.UTF-8", "Экран не найден")]
)
def test_without_a_screen_the_tour_runs(clone: Clone, language: str, first_words: str) -> None:
    folder = str(clone.folder / "tour")
    toured = clone.start("--database", "shop.crm", LC_ALL=language, PYTHONUTF8="1")
    assert toured.program["arguments"] == ["tour", "--to", folder]
    assert toured.said.startswith(first_words)
    assert toured.said.endswith(f"{folder}\n")
    assert toured.said.count("\n") == 1
