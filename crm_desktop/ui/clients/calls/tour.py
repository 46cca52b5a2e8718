"""The tour of the call screen: a known caller, several on one number, an unknown number, no number."""

from __future__ import annotations

from collections.abc import Iterator

from crm_desktop.domain.client import ClientKind, ClientRow
from crm_desktop.ui.clients.calls.desk import CallDesk
from crm_desktop.ui.shell.tour_guide import Guide, Tour

_STRANGER = {"ru": "+79001112233", "en": "+447700900123"}
_NOTES = {
    "ru": "Спрашивает, в силе ли скидка. Возьмёт партию, если привезём в пятницу.",
    "en": "Asks whether the discount still holds. Will order if we deliver on Friday.",
}
_MINUTES = 3


def _visit(guide: Guide) -> Iterator[str]:
    guide.open("clients")
    services = guide.context.services

    def is_busy(row: ClientRow) -> bool:
        """Somebody with whom much has happened."""
        return row.kind is ClientKind.PERSON and bool(row.phone) and bool(services.promises.of_client(row.id))

    client = services.clients.get(guide.client(is_busy))
    guide.context.shell.receive_call(client.draft.phones[0].raw)
    desk = guide.window.pages.findChild(CallDesk)
    if desk is None:
        return
    language = guide.context.languages.language
    guide.clock.step(minutes=_MINUTES)
    view = desk.screen.current
    if view is not None:
        view.form.timer.toggle()  # a clock that runs would give another picture each time
    guide.settle()
    yield "call-known"
    if view is not None:
        view.form.notes.setPlainText(_NOTES[language])
        view.form.choose_outcome(2)
        guide.settle()
    yield "call-outcome"
    guide.context.shell.receive_call(_STRANGER[language])
    guide.settle()
    yield "call-unknown-number"
    if (stranger := desk.screen.current) is not None:
        guide.type_into(stranger.who.name, client.draft.display_name()[:4])
        yield "call-looks-like"
        desk.discard(stranger)
    if view is not None:
        desk.discard(view)
    guide.command("call_screen")
    yield "call-who"
    guide.command("call_screen")
    guide.tidy()


TOURS = (Tour(21, _visit),)
