"""Notifications are harmless whatever a client is called, and a desktop without any stops nobody."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.system.notify import MAX_TEXT, MAX_TITLE, safe_text, safe_title, send_in_background
from crm_desktop.system.paths import APP_NAME


@given(st.text())
def test_a_title_is_no_option_and_fits(text: str) -> None:
    title = safe_title(text)
    assert 0 < len(title) <= MAX_TITLE
    assert not title.startswith("-")
    assert "\n" not in title


@given(st.text())
def test_a_text_is_neither_option_nor_markup(text: str) -> None:
    clean = safe_text(text, "linux")
    assert "<" not in clean
    assert not clean.startswith("-")
    assert len(safe_text(text, "win32")) <= MAX_TEXT


def test_what_is_said_stays() -> None:
    assert safe_title("--urgency Звонок") == "urgency Звонок"
    assert safe_title(" - ") == APP_NAME
    assert safe_text("<b>Анна & Ко</b>", "linux") == "&lt;b&gt;Анна &amp; Ко&lt;/b&gt;"
    assert safe_text("<b>Анна & Ко</b>", "win32") == "<b>Анна & Ко</b>"


def test_it_is_sent_aside_and_a_failure_is_only_noted() -> None:
    sent: list[tuple[str, str]] = []

    def failing(title: str, text: str) -> None:
        sent.append((title, text))
        raise OSError("no desktop")

    thread = send_in_background("Звонок", "в 15:00", failing)
    thread.join(5)
    assert not thread.is_alive()
    assert sent == [("Звонок", "в 15:00")]
