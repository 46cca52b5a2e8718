"""The form of a promise: one line, and the rest folded away."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import StaleError
from crm_desktop.domain.promise import Promise, PromiseDraft, PromiseKind, PromiseState
from crm_desktop.services import Services
from crm_desktop.ui.clients.promises.form import PromiseForm
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme
from tests.factories import make_client
from tests.ui.keyboard import type_text

TODAY = dt.date(2026, 11, 21)
NOW = dt.datetime(2026, 11, 20, 9, 30, tzinfo=dt.UTC)


@pytest.fixture
def form(theme: Theme, languages: Languages, qtbot: QtBot) -> PromiseForm:
    result = PromiseForm(Formats(), lambda: TODAY)
    qtbot.addWidget(result)
    return result


@pytest.fixture
def stored() -> Callable[..., Promise]:
    def make(**values: object) -> Promise:
        draft = PromiseDraft(1, "Скидка", made_by="Марина", made_at=NOW, **values)  # type: ignore[arg-type]
        return Promise(7, 3, draft, PromiseState.OPEN, "ООО «Зерно»", "Анна", None, "", NOW)

    return make


def test_an_untouched_promise_stays_as_it_is(form: PromiseForm, stored: Callable[..., Promise]) -> None:
    promise = stored(
        kind=PromiseKind.PRICE,
        person_id=9,
        valid_until=TODAY,
        note="до пятницы",
        interaction_id=5,
        attachment_id=6,
    )
    form.edit(promise, [(8, "Пётр")], ["Марина"])
    assert form.draft() == promise.draft
    assert not form.is_touched
    form.what.setText("Цена")
    assert form.is_touched


def test_a_new_promise_begins_empty_and_is_of_today(form: PromiseForm, sqlite_services: Services) -> None:
    client = sqlite_services.clients.get(make_client(sqlite_services))
    form.start(client, [], ["Марина"])
    assert form.draft() == PromiseDraft(client.id, "")
    assert form.made_on.typed_value() == TODAY
    assert not form.is_touched


def test_the_proof_is_chosen_among_entries_and_files(
    form: PromiseForm, stored: Callable[..., Promise]
) -> None:
    form.edit(stored(interaction_id=5), [], [])
    form.offer_proofs([("Call, 20 November", 5, None), ("letter.eml", None, 6)])
    assert form.proof.currentText() == "Call, 20 November"
    form.proof.setCurrentIndex(2)
    assert (form.draft().interaction_id, form.draft().attachment_id) == (None, 6)
    form.proof.setCurrentIndex(0)
    assert (form.draft().interaction_id, form.draft().attachment_id) == (None, None)


def test_an_old_proof_that_is_not_offered_stays(form: PromiseForm, stored: Callable[..., Promise]) -> None:
    form.edit(stored(attachment_id=77), [], [])
    form.offer_proofs([("letter.eml", None, 6)])
    assert form.draft().attachment_id == 77


def test_an_error_is_told_at_the_form(form: PromiseForm, stored: Callable[..., Promise]) -> None:
    form.edit(stored(), [], [])
    form.show_error(StaleError(EntityRef(Entity.PROMISE, 7)))
    assert form.problem.text()


def test_the_fields_that_are_seldom_wanted_unfold_once_asked(form: PromiseForm, qtbot: QtBot) -> None:
    with qtbot.waitSignal(form.unfolded):
        form.more.click()
    assert not form.details.isHidden()
    form.more.click()
    assert form.details.isHidden()


def test_the_sentence_tells_the_day_and_what_it_is_about(
    form: PromiseForm, sqlite_services: Services, qtbot: QtBot
) -> None:
    form.start(sqlite_services.clients.get(make_client(sqlite_services)), [], [])
    form.show()
    type_text(form.what, "скидка 10 % до пятницы")
    draft = form.draft()
    assert (draft.kind, draft.valid_until) == (PromiseKind.DISCOUNT, dt.date(2026, 11, 27))
    form.kind.setCurrentIndex(form.kind.findData(PromiseKind.PRICE.value))
    form.kind.activated.emit(form.kind.currentIndex())
    type_text(form.what, "скидка 15 %")
    assert form.draft().kind is PromiseKind.PRICE


def test_enter_while_it_is_stored_does_not_store_it_again(
    form: PromiseForm, sqlite_services: Services, qtbot: QtBot
) -> None:
    form.start(sqlite_services.clients.get(make_client(sqlite_services)), [], [])
    form.what.setText("Скидка")
    with qtbot.waitSignal(form.submitted):
        qtbot.keyClick(form.what, Qt.Key.Key_Return)
    form.save.setEnabled(False)
    with qtbot.assertNotEmitted(form.submitted):
        qtbot.keyClick(form.what, Qt.Key.Key_Return)
