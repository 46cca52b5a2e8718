import datetime as dt

import pytest

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.history import ActionKind, ActionRow, UndoOutcome
from crm_desktop.ui.runtime.action_texts import action_text, outcome_text, redo_text, undo_text
from crm_desktop.ui.runtime.i18n import Languages


def row(kind: ActionKind, subject: str = "", count: int = 1) -> ActionRow:
    return ActionRow(1, "op", dt.datetime.now(dt.UTC), "Марина", "pc", kind, subject, count, False, True)


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_kind_has_words(languages: Languages, language: str) -> None:
    languages.use(language)
    texts = [action_text(kind, "", count) for kind in ActionKind for count in (1, 5)]
    assert all(text and "%n" not in text and "(s)" not in text for text in texts)
    assert len({action_text(kind, "", 5) for kind in ActionKind}) >= len(ActionKind) - 1


def test_one_and_many(languages: Languages) -> None:
    assert action_text(ActionKind.CLIENTS_REMOVED, "Anna", 1) == "Client moved to the recycle bin: Anna"
    assert action_text(ActionKind.CLIENTS_REMOVED, "", 2) == "2 clients moved to the recycle bin"
    languages.use("ru")
    assert action_text(ActionKind.IMPORT, "base.xlsx", 21) == "Импорт 21 клиента: base.xlsx"
    assert action_text(ActionKind.IMPORT, "base.xlsx", 5) == "Импорт 5 клиентов: base.xlsx"


def test_menu_entries(languages: Languages) -> None:
    languages.use("ru")
    assert undo_text(None) == "Отменить"
    assert undo_text(row(ActionKind.CLIENT_CREATED, "Анна")) == "Отменить: добавление клиента «Анна»"
    assert redo_text(row(ActionKind.TAG_CHANGED)) == "Вернуть: изменение меток"


def test_a_long_subject_is_cut(languages: Languages) -> None:
    text = undo_text(row(ActionKind.CLIENT_CREATED, "x" * 300))
    assert len(text) < 80
    assert text.endswith("…”")


def test_an_undo_names_what_it_kept(languages: Languages) -> None:
    ref = EntityRef(Entity.CLIENT, 1)
    outcome = UndoOutcome(row(ActionKind.IMPORT, "a.xlsx", 3), 2, ((ref, "Anna"),))
    text = outcome_text(outcome, is_redo=False)
    assert (
        text == "Undone: import of 3 clients “a.xlsx”. 1 record changed or used since and left as it is: Anna"
    )
    assert outcome_text(UndoOutcome(row(ActionKind.DEMO), 1, ()), is_redo=True).startswith("Done again")
