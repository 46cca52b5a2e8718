"""The columns of the list of clients: what each shows, and how it is edited and filtered."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.catalogue import CustomField, CustomFieldKind
from crm_desktop.domain.client import Birthday, ClientRow
from crm_desktop.domain.errors import Problem
from crm_desktop.domain.text import fold, tidy
from crm_desktop.ui.clients.due import due_look, step_text
from crm_desktop.ui.clients.inline_edit import problem_with
from crm_desktop.ui.clients.lists import KIND_ICONS, ClientLists, kind_text
from crm_desktop.ui.runtime.error_texts import problem_text
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import QT_TRANSLATE_NOOP
from crm_desktop.ui.table.column import CellKind, Chip, Choice, Column, EditorKind, FilterKind
from crm_desktop.ui.table.words import join_words

CUSTOM = "custom."
_FIXED = frozenset({"status", "owner"})
Text = Callable[[ClientRow], str]

TITLES = {
    "name": QT_TRANSLATE_NOOP("ClientColumns", "Client"),
    "kind": QT_TRANSLATE_NOOP("ClientColumns", "Kind"),
    "company": QT_TRANSLATE_NOOP("ClientColumns", "Company"),
    "position": QT_TRANSLATE_NOOP("ClientColumns", "Position"),
    "phone": QT_TRANSLATE_NOOP("ClientColumns", "Phone"),
    "email": QT_TRANSLATE_NOOP("ClientColumns", "E-mail"),
    "city": QT_TRANSLATE_NOOP("ClientColumns", "City"),
    "tags": QT_TRANSLATE_NOOP("ClientColumns", "Tags"),
    "status": QT_TRANSLATE_NOOP("ClientColumns", "Status"),
    "source": QT_TRANSLATE_NOOP("ClientColumns", "Source"),
    "owner": QT_TRANSLATE_NOOP("ClientColumns", "Responsible"),
    "birthday": QT_TRANSLATE_NOOP("ClientColumns", "Birthday"),
    "inn": QT_TRANSLATE_NOOP("ClientColumns", "INN"),
    "kpp": QT_TRANSLATE_NOOP("ClientColumns", "KPP"),
    "ogrn": QT_TRANSLATE_NOOP("ClientColumns", "OGRN"),
    "must_know": QT_TRANSLATE_NOOP("ClientColumns", "Must know"),
    "notes": QT_TRANSLATE_NOOP("ClientColumns", "Notes"),
    "last_contact": QT_TRANSLATE_NOOP("ClientColumns", "Last contact"),
    "next_step": QT_TRANSLATE_NOOP("ClientColumns", "Next step"),
    "do_not_call": QT_TRANSLATE_NOOP("ClientColumns", "Do not call"),
    "created_at": QT_TRANSLATE_NOOP("ClientColumns", "Added"),
    "updated_at": QT_TRANSLATE_NOOP("ClientColumns", "Changed"),
}
DEFAULT_COLUMNS = ("name", "company", "phone", "email", "status", "tags", "owner")


def client_columns(lists: ClientLists, formats: Formats) -> tuple[Column, ...]:
    """Return all columns, the own fields last."""
    return (
        *_identity(lists),
        *_work(lists),
        *_desk(lists, formats),
        *_details(lists, formats),
        *own_columns(lists, formats),
    )


def column_title(key: str) -> str:
    """Return the head of a column that every base has."""
    return QCoreApplication.translate("ClientColumns", TITLES[key])


def _column(lists: ClientLists, key: str, text: Text, **values: object) -> Column:
    values.setdefault("is_shown", key in DEFAULT_COLUMNS)
    if values.get("editor"):
        values["problem"] = partial(_problem_text, lists, key)
    return Column(key, partial(column_title, key), text, **values)  # type: ignore[arg-type]


def _problem_text(lists: ClientLists, key: str, row: ClientRow, text: str) -> str:
    problem = problem_with(row, key, text, lists.reading())
    if key in _FIXED and text.strip() and not _is_known(lists.names(key), text):
        # A misspelt status or colleague would become a new one.
        problem = Problem.NOT_A_CHOICE
    return problem_text(problem) if problem else ""


def _is_known(names: Sequence[str], text: str) -> bool:
    return fold(tidy(text)) in {fold(name) for name in names}


def _identity(lists: ClientLists) -> tuple[Column, ...]:
    line = EditorKind.LINE
    return (
        _column(lists, "name", lambda row: row.name, kind=CellKind.NAME, width=260, stretch=3, editor=line),
        _column(
            lists,
            "kind",
            lambda row: kind_text(row.kind),
            kind=CellKind.CHIPS,
            width=150,
            chips=lambda row: (Chip(kind_text(row.kind), "neutral", KIND_ICONS[row.kind]),),
            choices=partial(lists.choices, "kind"),
            filter=FilterKind.CHOICE,
        ),
        _column(lists, "company", lambda row: row.company, kind=CellKind.MUTED, width=120, stretch=2),
        _column(lists, "position", lambda row: row.position, kind=CellKind.MUTED, width=150),
        _column(lists, "phone", lambda row: row.phone, width=145, editor=line),
        _column(lists, "email", lambda row: row.email, width=150, stretch=2, editor=line),
        _column(lists, "city", lambda row: row.city, kind=CellKind.MUTED, width=130),
    )


def _work(lists: ClientLists) -> tuple[Column, ...]:
    choice = EditorKind.CHOICE
    return (
        _column(
            lists,
            "status",
            lambda row: row.status,
            kind=CellKind.CHIPS,
            width=105,
            stretch=1,
            chips=lambda row: lists.status_chips(row.status),
            editor=choice,
            choices=partial(lists.choices, "status"),
        ),
        _column(
            lists,
            "tags",
            lambda row: ", ".join(row.tags),
            kind=CellKind.CHIPS,
            width=120,
            chips=lambda row: lists.tag_chips(row.tags),
            editor=EditorKind.WORDS,
            edit_text=lambda row: join_words(row.tags),
            choices=partial(lists.choices, "tags"),
        ),
        _column(
            lists,
            "owner",
            lambda row: row.owner,
            width=125,
            stretch=1,
            editor=choice,
            choices=partial(lists.choices, "owner"),
        ),
        _column(
            lists,
            "source",
            lambda row: row.source,
            kind=CellKind.MUTED,
            width=140,
            editor=choice,
            choices=partial(lists.choices, "source"),
        ),
    )


def _desk(lists: ClientLists, formats: Formats) -> tuple[Column, ...]:
    """Return the columns of the work with a client: when we spoke, what is to be done, what is forbidden."""

    def contact(row: ClientRow) -> str:
        at = row.last_contact_at
        return formats.relative_day(at.astimezone().date(), lists.today()) if at else ""

    def step(row: ClientRow) -> str:
        return step_text(row.next_step, lists.today(), formats)

    def step_chips(row: ClientRow) -> tuple[Chip, ...]:
        if row.next_step is None:
            return ()
        look = due_look(row.next_step.on, lists.today(), formats)
        return (Chip(step(row), look.pair, look.icon),)

    def wish(row: ClientRow) -> str:
        return column_title("do_not_call") if row.do_not_call else ""

    return (
        _column(lists, "last_contact", contact, kind=CellKind.MUTED, width=120, filter_hint=date_hint),
        _column(lists, "next_step", step, kind=CellKind.CHIPS, width=200, stretch=1, chips=step_chips),
        _column(
            lists,
            "do_not_call",
            wish,
            kind=CellKind.CHIPS,
            width=120,
            chips=lambda row: (Chip(wish(row), "danger", "ban"),) if row.do_not_call else (),
            filter=FilterKind.NONE,
        ),
    )


def date_hint() -> str:
    """Return how a day or a part of one is typed into the filter row."""
    return QCoreApplication.translate("ClientColumns", "24.11 or 11.2026")


def _details(lists: ClientLists, formats: Formats) -> tuple[Column, ...]:
    line, text = EditorKind.LINE, EditorKind.TEXT

    def birthday(row: ClientRow) -> str:
        return formats.birthday(Birthday.from_text(row.birthday)) if row.birthday else ""

    return (
        _column(lists, "birthday", birthday, width=150, editor=line, filter_hint=date_hint),
        _column(lists, "inn", lambda row: row.inn, width=130),
        _column(lists, "kpp", lambda row: row.kpp, width=110),
        _column(lists, "ogrn", lambda row: row.ogrn, width=150),
        _column(
            lists,
            "must_know",
            lambda row: row.must_know,
            kind=CellKind.WARNING,
            width=220,
            stretch=2,
            editor=text,
        ),
        _column(
            lists, "notes", lambda row: row.notes, kind=CellKind.MUTED, width=260, stretch=3, editor=text
        ),
        _column(
            lists,
            "created_at",
            lambda row: formats.date(row.created_at.astimezone().date()),
            kind=CellKind.MUTED,
            width=110,
            filter_hint=date_hint,
        ),
        _column(
            lists,
            "updated_at",
            lambda row: formats.date(row.updated_at.astimezone().date()),
            kind=CellKind.MUTED,
            width=110,
            filter_hint=date_hint,
        ),
    )


def own_columns(lists: ClientLists, formats: Formats) -> tuple[Column, ...]:
    """Return the columns of the fields that the user added; hidden until chosen."""
    return tuple(_own_column(lists, field, formats) for field in lists.own_fields)


def _own_column(lists: ClientLists, field: CustomField, formats: Formats) -> Column:
    is_number = field.kind in (CustomFieldKind.NUMBER, CustomFieldKind.MONEY)
    is_choice = field.kind in (CustomFieldKind.CHOICE, CustomFieldKind.YES_NO)
    key = CUSTOM + field.key

    def choices() -> list[Choice]:
        options = yes_no_texts() if field.kind is CustomFieldKind.YES_NO else field.options
        return [Choice(option, option) for option in options]

    return Column(
        key,
        lambda: field.label,
        lambda row: own_text(field, row, formats),
        kind=CellKind.NUMBER if is_number else CellKind.TEXT,
        is_shown=False,
        editor=EditorKind.CHOICE if is_choice else EditorKind.LINE,
        problem=partial(_problem_text, lists, key),
        choices=choices,
        filter=FilterKind.NONE if field.kind in _UNREADABLE else FilterKind.TEXT,
    )


# Stored as minor units, true and false, ISO dates: a text typed into a filter would not find them.
_UNREADABLE = frozenset({CustomFieldKind.MONEY, CustomFieldKind.YES_NO, CustomFieldKind.DATE})


def yes_no_texts() -> tuple[str, str]:
    """Return the words for yes and no."""
    translate = QCoreApplication.translate
    return translate("ClientColumns", "Yes"), translate("ClientColumns", "No")


def own_text(field: CustomField, row: ClientRow, formats: Formats) -> str:
    """Return the value of an own field as people read it."""
    value = row.custom.get(field.key)
    if value is None:
        return ""
    if field.kind is CustomFieldKind.YES_NO:
        return yes_no_texts()[0 if value else 1]
    if field.kind is CustomFieldKind.MONEY and isinstance(value, int):
        return formats.money(value)
    if field.kind is CustomFieldKind.NUMBER and isinstance(value, int | float):
        return formats.number(value)
    if field.kind is CustomFieldKind.DATE and isinstance(value, str):
        return formats.date(_date(value))
    return str(value)


def _date(text: str) -> dt.date:
    return dt.date.fromisoformat(text)
