"""The greetings that are offered for a day of a client: copied, or begun as a letter."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import quote

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from crm_desktop.domain.consent import Channel
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.greeting import Template
from crm_desktop.domain.reminder import Reminder, ReminderKind
from crm_desktop.ui.forms import links
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.text import literal


class Greeted(NamedTuple):
    """Whom to greet, on which day (nothing is a birthday), and how old he is or how many years have passed."""

    client_id: int | None
    label: str = ""
    years: int | None = None


def greeted_by(reminder: Reminder) -> Greeted:
    """Return whom a reminder says to greet."""
    label = "" if reminder.kind is ReminderKind.BIRTHDAY else reminder.title
    return Greeted(reminder.client_id, label, reminder.years)


def greeting_menu(context: AppContext, greeted: Greeted, parent: QWidget) -> QMenu:
    """Return the menu of a birthday or another day."""
    translate = QCoreApplication.translate
    menu = QMenu(parent)
    templates = context.services.greetings.templates(context.languages.language)
    letters = QMenu(translate("GreetingMenu", "Begin a letter"), menu)
    for template in templates:
        name = literal(template.name)
        menu.addAction(translate("GreetingMenu", "Copy: {0}").format(name)).triggered.connect(
            lambda _checked=False, chosen=template: copy_greeting(context, greeted, chosen)
        )
        letters.addAction(name).triggered.connect(
            lambda _checked=False, chosen=template: begin_letter(context, greeted, chosen)
        )
    menu.addSeparator()
    menu.addMenu(letters)
    menu.addAction(translate("GreetingMenu", "Edit the templates…")).triggered.connect(
        lambda: context.shell.hand_over("settings", "greetings")
    )
    return menu


def greeting(context: AppContext, greeted: Greeted, template: Template) -> str:
    """Return what a template says to somebody; nothing when the client is gone."""
    if greeted.client_id is None:
        return ""
    try:
        return context.services.greetings.text(
            template, greeted.client_id, years=greeted.years, label=greeted.label
        )
    except CrmError as error:
        context.shell.show_error(error)
        return ""


def copy_greeting(context: AppContext, greeted: Greeted, template: Template) -> None:
    """Put a greeting on the clipboard."""
    text = greeting(context, greeted, template)
    if text:
        QGuiApplication.clipboard().setText(text)
        context.shell.toast(QCoreApplication.translate("GreetingMenu", "The greeting was copied."))


def begin_letter(context: AppContext, greeted: Greeted, template: Template) -> None:
    """Begin a letter with a greeting in the mail program, when the client allows letters and has an address."""
    services, client_id = context.services, greeted.client_id
    text = greeting(context, greeted, template)
    if client_id is None or not text:
        return
    try:
        services.wishes.may_contact(client_id, Channel.LETTER)
        emails = services.clients.get(client_id).draft.emails
    except CrmError as error:
        context.shell.show_error(error)
        return
    found = [link for link in map(links.email_link, emails) if link]
    if found:
        links.open_link(f"{found[0]}?subject={quote(template.name)}&body={quote(text)}")
    else:
        context.shell.toast(QCoreApplication.translate("GreetingMenu", "This client has no e-mail address."))
