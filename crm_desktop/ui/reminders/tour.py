"""The tour of the reminders: what comes by itself, the list behind the bell, what can be answered."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QLocale, QPoint
from PySide6.QtWidgets import QApplication

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.escalation import EscalationFilter
from crm_desktop.domain.reminder import Digest, Reminder, ReminderKind
from crm_desktop.domain.task import TaskDraft, TaskKind
from crm_desktop.ui.reminders.card import ReminderCard
from crm_desktop.ui.reminders.desk import ReminderDesk
from crm_desktop.ui.shell.tour_guide import Guide, Tour

_DISTANCE = 12
_AGE = 40
_TITLES = {
    "ru": ("Обсудить договор на год", "Показать образцы", "Переговорная"),
    "en": ("Talk about the contract", "Show the samples", "Meeting room"),
}


def _visit(guide: Guide) -> Iterator[str]:
    guide.open("today")
    guide.command("reminders")
    desk = guide.window.findChild(ReminderDesk)
    if desk is None:
        return
    if desk.standing:
        _stand_in_corner(guide, desk)
        yield "reminders-all"
    desk.window.conceal()
    yield from _visit_tasks(guide, desk)
    yield from _visit_others(guide, desk)
    desk.window.conceal()


def _visit_tasks(guide: Guide, desk: ReminderDesk) -> Iterator[str]:
    """Let a call and a meeting be due now."""
    services = guide.context.services
    guide.write(lambda: services.reminders.answer([each.id for each in desk.standing]))
    call, meeting, place = _TITLES["ru" if QLocale().name().startswith("ru") else "en"]
    client_id = guide.client(lambda row: bool(row.phone))
    begin = guide.clock() + dt.timedelta(minutes=20)
    leads = (dt.timedelta(minutes=15),)
    drafts = [
        TaskDraft(call, TaskKind.CALL, client_id, starts_at=begin, remind_before=leads),
        TaskDraft(meeting, TaskKind.MEETING, starts_at=begin, place=place, remind_before=leads),
    ]
    guide.write(lambda: services.tasks.create_many(drafts))
    guide.clock.step(minutes=6)
    desk.look()
    guide.settle()
    _stand_in_corner(guide, desk)
    yield "reminders-due"
    if desk.window.cards:
        desk.window.cards[0].other.click()
        guide.settle()
        _stand_in_corner(guide, desk)
        yield "reminders-another-time"
        desk.window.conceal()


def _visit_others(guide: Guide, desk: ReminderDesk) -> Iterator[str]:
    """Show what a birthday, the morning and something forgotten look like."""
    desk.window.conceal()
    _show(guide, desk, [_digest(guide), _birthday(guide)])
    yield "reminders-morning"
    _open_menu(guide, desk.window.cards[1])
    yield "reminders-greetings"
    _close_popups()
    desk.window.conceal()
    forgotten = _forgotten(guide)
    if forgotten is not None:
        _show(guide, desk, [forgotten])
        yield "reminders-forgotten"
        _open_menu(guide, desk.window.cards[0])
        yield "reminders-decide"
        _close_popups()


def _show(guide: Guide, desk: ReminderDesk, reminders: Sequence[Reminder]) -> None:
    now = guide.clock()
    desk.window.hold([], now)
    desk.window.announce(reminders, now, None)
    guide.settle()
    _stand_in_corner(guide, desk)


def _digest(guide: Guide) -> Reminder:
    now = guide.clock()
    return Reminder(
        -1,
        ReminderKind.DIGEST,
        EntityRef(Entity.USER, 1),
        "",
        "",
        now,
        day=now.date(),
        digest=Digest(overdue=3, today=5, inquiries=2, promises=1, birthdays=1),
    )


def _birthday(guide: Guide) -> Reminder:
    client_id = guide.client(lambda row: bool(row.phone))
    [row] = guide.context.services.clients.rows([client_id]).values()
    now = guide.clock()
    return Reminder(
        -2,
        ReminderKind.BIRTHDAY,
        EntityRef(Entity.CLIENT, client_id),
        row.name,
        "",
        now,
        client_id,
        row.name,
        row.phone,
        day=now.date(),
        years=_AGE,
    )


def _forgotten(guide: Guide) -> Reminder | None:
    log = guide.context.services.escalations
    line = next(iter(log.rows(log.list_ids(EscalationFilter(only_open=True))[:1]).values()), None)
    if line is None:
        return None
    text = " · ".join(part for part in (line.rule, line.owner) if part)
    return Reminder(
        -3,
        ReminderKind.ESCALATION,
        line.ref,
        line.what,
        text,
        line.at,
        line.client_id,
        line.client_name,
        escalation_id=line.id,
    )


def _stand_in_corner(guide: Guide, desk: ReminderDesk) -> None:
    """Stand at the bottom right of the window, as on the screen of a user."""
    window, card = guide.window, desk.window
    corner = window.mapToGlobal(window.rect().bottomRight())
    card.move(corner - QPoint(card.width() + _DISTANCE, card.height() + _DISTANCE))


def _open_menu(guide: Guide, card: ReminderCard) -> None:
    """Open the menu of a card above its button: a tour without a screen has less room than a desktop."""
    card.greet.click()
    guide.settle()
    menu = QApplication.activePopupWidget()
    if menu is not None:
        corner = card.greet.mapToGlobal(card.greet.rect().topRight())
        menu.move(corner - QPoint(menu.width(), menu.height()))


def _close_popups() -> None:
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()


TOURS = (Tour(7, _visit),)
