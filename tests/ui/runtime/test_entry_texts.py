"""Entries in words and pictures."""

from __future__ import annotations

from crm_desktop.domain.timeline import Direction, InteractionKind, TimelineKind
from crm_desktop.system.paths import resource
from crm_desktop.ui.runtime.entry_texts import (
    directed_text,
    direction_words,
    kind_icon,
    kind_text,
    kinds_text,
)
from crm_desktop.ui.runtime.i18n import Languages


def test_every_kind_has_words_and_a_picture(languages: Languages) -> None:
    for kind in TimelineKind:
        assert kind_text(kind)
        assert kinds_text(kind)
        assert resource("icons", f"{kind_icon(kind)}.svg").is_file()
    assert len({kind_text(kind) for kind in TimelineKind}) == len(TimelineKind)


def test_the_way_belongs_to_the_word(languages: Languages) -> None:
    assert directed_text(TimelineKind.CALL, Direction.IN) == "Incoming call"
    assert directed_text(TimelineKind.VISIT, Direction.OUT) == "We visited the client"
    assert directed_text(TimelineKind.NOTE, Direction.IN) == "Note"
    assert directed_text(TimelineKind.CALL, Direction.NONE) == "Call"


def test_the_chips_of_a_direction_agree_with_their_kind(languages: Languages) -> None:
    languages.use("ru")
    assert direction_words(InteractionKind.CALL) == ("Входящий", "Исходящий")
    assert direction_words(InteractionKind.LETTER) == ("Получено", "Отправлено")
    assert direction_words(InteractionKind.VISIT) == ("Клиент у нас", "Мы у клиента")
