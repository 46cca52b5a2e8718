"""The tour of clients: list, table, cards, a new client, the recycle bin, possible duplicates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QPlainTextEdit, QScrollArea, QWidget

from crm_desktop.domain.client import ClientKind, ClientRow, Phone
from crm_desktop.domain.client_list import ClientFilter
from crm_desktop.domain.consent import ConsentPurpose, ConsentState
from crm_desktop.domain.timeline import InteractionDraft, InteractionKind
from crm_desktop.ui.clients.duplicates import DuplicatesPage
from crm_desktop.ui.clients.page import LIST_MODE, TABLE_MODE, ClientsPage
from crm_desktop.ui.clients.tour_of_files import TOUR as TOUR_OF_FILES
from crm_desktop.ui.clients.tour_of_groups import TOUR as TOUR_OF_GROUPS
from crm_desktop.ui.clients.tour_of_tasks import TOUR as TOUR_OF_TASKS
from crm_desktop.ui.clients.tour_of_timeline import TOUR as TOUR_OF_TIMELINE
from crm_desktop.ui.clients.views import ALL, BIN
from crm_desktop.ui.shell.feature import FeaturePage
from crm_desktop.ui.shell.tour_guide import Guide, Tour

P = TypeVar("P", bound=FeaturePage)
# What a client said who wants no calls.
_REASONS = {
    "ru": "Просила больше не звонить: нашла другого поставщика",
    "en": "Asked not to be called: found another supplier",
}


def _open(guide: Guide, key: str, kind: type[P]) -> P:
    page = guide.open(key)
    if not isinstance(page, kind):
        raise TypeError(key)
    return page


def _visit_list(guide: Guide) -> Iterator[str]:
    page = _open(guide, "clients", ClientsPage)
    page.set_mode(LIST_MODE)
    _show(guide, page, guide.client(_is_full))
    yield "clients-list-and-person"
    guide.menu(page.card.view.header.more)
    yield "card-menu"
    guide.tidy()
    _show(guide, page, guide.client(lambda row: row.kind is ClientKind.COMPANY and bool(row.must_know)))
    yield "company-must-know"
    _show(guide, page, guide.client(lambda row: row.kind is ClientKind.SOLE_TRADER))
    yield "sole-trader"
    place = page.list_pane.mapToGlobal(QPoint(40, 60))
    page.menus.sort_menu().popup(place)
    guide.settle()
    yield "sort-menu"
    guide.tidy()
    page.list_pane.filter_button.click()
    guide.settle()
    yield "filter-panel"
    guide.tidy()
    page.clients.set_text("zzzz")
    guide.settle()
    yield "nothing-found"
    page.clients.reset_filter()
    guide.settle()


def _is_full(row: ClientRow) -> bool:
    return row.kind is ClientKind.PERSON and all((row.company, row.email, row.tags, row.birthday, row.phone))


def _lacks_facts(row: ClientRow) -> bool:
    return row.kind is ClientKind.PERSON and bool(row.phone) and not (row.email or row.birthday)


def _has_people(guide: Guide, row: ClientRow) -> bool:
    return row.kind is ClientKind.COMPANY and len(guide.context.services.clients.get(row.id).people) > 1


def _show(guide: Guide, page: ClientsPage, client_id: int) -> None:
    page.open_client(client_id)
    guide.settle()


def _visit_desk(guide: Guide) -> Iterator[str]:
    """The card as a desk: what happened, what may not be done, who belongs to whom, what to check."""
    page = _open(guide, "clients", ClientsPage)
    services = guide.context.services
    client_id = guide.client(_is_full)
    _show(guide, page, client_id)
    view = page.card.view
    reason = _REASONS[guide.context.languages.language]
    view.tabs.choose("data")
    view.data.consents.ask(ConsentPurpose.CALLS, ConsentState.GIVEN)
    guide.settle()
    _scroll_to(view.data.consents)
    guide.settle()
    yield "card-consents"
    view.tabs.choose("timeline")
    guide.command("do_not_call")
    guide.type_into(view.wish.reason, reason)
    yield "do-not-call-asked"
    guide.write(lambda: services.wishes.set_do_not_call([client_id], services.today(), reason))
    yield "do-not-call"
    guide.command("undo")
    guide.tidy()
    yield from _visit_facts(guide, page)


def _visit_facts(guide: Guide, page: ClientsPage) -> Iterator[str]:
    services, view = guide.context.services, page.card.view
    client_id = guide.client(_lacks_facts)
    _show(guide, page, client_id)
    entry = InteractionDraft(client_id, InteractionKind.CALL)
    noted: list[int] = []
    guide.write(lambda: noted.append(services.timeline.add(entry)))
    view.timeline.logged.emit(noted[0])
    guide.settle()
    yield "facts-to-check"
    guide.command("undo")
    guide.tidy()
    _show(guide, page, guide.client(lambda row: _has_people(guide, row)))
    yield "company-with-people"
    size = guide.window.size()
    guide.window.resize(1024, 600)
    guide.settle()
    yield "card-narrow"
    view.tabs.choose("summary")
    guide.settle()
    yield "card-narrow-summary"
    guide.window.resize(size)
    guide.settle()


def _scroll_to(widget: QWidget) -> None:
    area = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if area is not None:
        area.ensureWidgetVisible(widget)


def _visit_card(guide: Guide) -> Iterator[str]:
    """What goes wrong on a card: a number that is none, a colleague who is faster."""
    page = _open(guide, "clients", ClientsPage)
    page.card.view.tabs.choose("data")
    clients = guide.context.services.clients
    client_id = guide.client(lambda row: row.kind is ClientKind.PERSON and bool(row.notes and row.phone))
    client = clients.get(client_id)
    phones = (*client.draft.phones, Phone("8 916 12-34"))
    guide.write(lambda: clients.update(client_id, client.version, replace(client.draft, phones=phones)))
    _show(guide, page, client_id)
    yield "wrong-phone"
    before = clients.get(client_id)
    colleagues = replace(before.draft, notes=before.draft.notes.upper())
    editor = page.card.view.fields.editor("notes")
    if isinstance(editor, QPlainTextEdit):
        editor.setPlainText(f"{before.draft.notes} 10:00.")
    # The colleague's change reaches the base first, and this window hears of it too late.
    runner = guide.context.runner
    runner.run(lambda _progress: clients.update(client_id, before.version, colleagues), writes=True)
    page.card.commit()
    guide.settle()
    yield "changed-by-two"
    page.card.view.conflict.keep_mine.click()
    page.card.view.tabs.choose("timeline")
    guide.settle()


def _visit_new_client(guide: Guide) -> Iterator[str]:
    page = _open(guide, "clients", ClientsPage)
    row_id = guide.client(lambda row: row.kind is ClientKind.PERSON and bool(row.phone))
    row = guide.context.services.clients.rows([row_id])[row_id]
    guide.command("new_client")
    yield "new-client"
    guide.type_into(page.card.form.line, f"{row.name} {row.phone}")
    yield "new-client-is-there-already"
    page.card.form.cancelled.emit()
    guide.tidy()
    _show(guide, page, row_id)
    page.card.card_menu.merge_requested.emit()
    guide.settle()
    yield "merge-choose-other"
    page.card.merge.cancelled.emit()
    guide.settle()


def _visit_table(guide: Guide) -> Iterator[str]:
    page = _open(guide, "clients", ClientsPage)
    page.set_mode(TABLE_MODE)
    guide.settle()
    yield "clients-table"
    page.table_pane.show_filter_row(is_shown=True)
    guide.settle()
    yield "table-filter-row"
    page.table_pane.show_filter_row(is_shown=False)
    page.table_pane.open_columns()
    guide.settle()
    yield "column-chooser"
    guide.tidy()
    page.clients.model.check_range(3, start=0)
    guide.settle()
    yield "picked-rows"
    page.menus.tag_menu().popup(page.table_pane.mapToGlobal(QPoint(200, 100)))
    guide.settle()
    yield "picked-rows-tag-menu"
    guide.tidy()
    page.clients.model.clear_checked()
    page.menus.row_menu(page.do).popup(page.table_pane.mapToGlobal(QPoint(300, 200)))
    guide.settle()
    yield "row-menu"
    guide.tidy()
    page.actions_of.archive(list(page.clients.model.ids[:3]), "")
    guide.settle()
    yield "removed-with-undo"
    guide.window.toasts.clear()
    guide.command("undo")
    yield "undone"
    guide.tidy()
    page.clients.set_filter(ClientFilter(kinds=frozenset({ClientKind.COMPANY})))
    guide.settle()
    yield "table-filtered"
    page.clients.reset_filter()
    page.set_mode(LIST_MODE)
    guide.settle()


def _visit_bin(guide: Guide) -> Iterator[str]:
    page = _open(guide, "clients", ClientsPage)
    page.clients.choose_view(BIN)
    guide.settle()
    yield "recycle-bin"
    page.do("erase")
    guide.settle()
    yield "erase-question"
    guide.tidy()
    page.clients.choose_view(ALL)
    guide.settle()


def _visit_duplicates(guide: Guide) -> Iterator[str]:
    _open(guide, "duplicates", DuplicatesPage)
    yield "duplicates-and-merge"


def _visit_empty(guide: Guide) -> Iterator[str]:
    guide.open("clients")
    yield "no-clients-yet"
    guide.open("duplicates")
    yield "no-duplicates"


TOURS = (
    Tour(10, _visit_list),
    Tour(11, _visit_desk),
    Tour(12, _visit_card),
    Tour(13, _visit_new_client),
    Tour(14, _visit_table),
    Tour(15, _visit_bin),
    Tour(16, _visit_duplicates),
    TOUR_OF_TIMELINE,
    TOUR_OF_FILES,
    TOUR_OF_GROUPS,
    TOUR_OF_TASKS,
    Tour(101, _visit_empty, on_new_base=True),
)
