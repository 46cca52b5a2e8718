"""`remind --once`: fires the reminders that are due, for the scheduler of a system and for scripts."""

from __future__ import annotations

from typing import Annotated, Any

import typer
from PySide6.QtCore import QCoreApplication

from crm_desktop.cli.options import AsJson
from crm_desktop.cli.people import complain_of_nobody, person_called, who_works_here
from crm_desktop.cli.session import Session, complain, print_json, say
from crm_desktop.domain.catalogue import User
from crm_desktop.domain.reminder import Reminder
from crm_desktop.services import Services
from crm_desktop.system.notify import send_in_background
from crm_desktop.system.paths import settings_file
from crm_desktop.system.settings import Settings
from crm_desktop.ui.reminders.rules import rules_of
from crm_desktop.ui.reminders.texts import ReminderTexts
from crm_desktop.ui.runtime.formats import Formats

_PATIENCE = 5.0  # seconds: a desktop without notifications must not keep a scheduler waiting

session = Session()


def remind(
    once: Annotated[bool, typer.Option("--once", help="Fire what is due now, and end.")] = False,
    user: Annotated[
        str, typer.Option(help="Whose reminders; without it those of who works on this computer, else all.")
    ] = "",
    quiet: Annotated[bool, typer.Option("--quiet", help="Print only; show no notification.")] = False,
    as_json: AsJson = False,
) -> int:
    """Fire the reminders that are due now, each once, and print them."""
    if not once:
        raise typer.BadParameter("Say --once: reminders that keep coming are the work of the window.")
    with session.services() as services:
        people = _people(services, user)
        if not people:
            if user:
                complain_of_nobody(user)
            else:
                complain(QCoreApplication.translate("CliReminding", "There is nobody here to remind."))
            return 1
        now, texts, rules = (
            services.store.clock(),
            ReminderTexts(Formats()),
            rules_of(Settings(settings_file())),
        )
        services.tasks.extend()
        services.escalations.check(now)
        services.auto_tasks.make_of_day()
        found = [
            (person, each)
            for person in people
            for each in services.reminders.due(now, person.id, rules, afresh=True)
        ]
    if as_json:
        print_json({"reminders": [_document(person, each) for person, each in found]})
    else:
        for person, each in found:
            whose = person.name if len(people) > 1 else ""
            say(" · ".join(part for part in (whose, texts.title(each), texts.line(each, now)) if part))
        if not found:
            say(QCoreApplication.translate("CliReminding", "Nothing is due."))
    if found and not quiet:
        words = texts.notification([each for _person, each in found], now)
        send_in_background(*words).join(_PATIENCE)
    return 0


def _people(services: Services, name: str) -> list[User]:
    if name:
        person = person_called(services, name)
        return [person] if person is not None and person.is_active else []
    here = who_works_here(services)
    return [here] if here is not None else services.users.list(only_active=True)


def _document(person: User, reminder: Reminder) -> dict[str, Any]:
    return {
        "id": reminder.id,
        "user": person.name,
        "kind": reminder.kind.value,
        "title": reminder.title,
        "text": reminder.text,
        "at": reminder.at.isoformat(),
        "day": reminder.day.isoformat() if reminder.day else None,
        "late": reminder.is_late,
        "task": reminder.ref.id if reminder.task_kind is not None else None,
        "client": reminder.client_id,
        "client_name": reminder.client_name,
        "phone": reminder.phone,
        "years": reminder.years,
        "digest": _digest(reminder),
    }


def _digest(reminder: Reminder) -> dict[str, int] | None:
    digest = reminder.digest
    if digest is None:
        return None
    return {
        "overdue": digest.overdue,
        "today": digest.today,
        "inquiries": digest.inquiries,
        "promises": digest.promises,
        "birthdays": digest.birthdays,
    }
