"""The first words are in the user's language and never in the way of a command's output."""

from __future__ import annotations

import pytest

from crm_desktop.bootstrap import speech


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({"LANG": "ru_RU.UTF-8"}, "да"),
        ({"LANG": "en_GB.UTF-8"}, "yes"),
        ({"LANG": "ru_RU.UTF-8", "LC_ALL": "C.UTF-8"}, "yes"),
        ({"LANG": "C", "LC_MESSAGES": "ru_RU"}, "да"),
        ({}, "yes"),
    ],
)
def test_language_is_the_users(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], expected: str
) -> None:
    for name in ("LANG", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert speech.choose("yes", "да") == expected


def test_output_stays_free(capfd: pytest.CaptureFixture[str]) -> None:
    speech.say("ready", "готово")
    speech.show_progress("Collecting")  # nobody watches: not a terminal
    assert capfd.readouterr() == ("", "ready\n")
