"""The greetings that a reminder offers: copied, or begun as a letter."""

from __future__ import annotations

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


def greeting_menu(context: AppContext, reminder: Reminder, parent: QWidget) -> QMenu:
    """Return the menu of a reminder of a birthday or another day."""
    translate = QCoreApplication.translate
    menu = QMenu(parent)
    templates = context.services.greetings.templates(context.languages.language)
    letters = QMenu(translate("GreetingMenu", "Begin a letter"), menu)
    for template in templates:
        name = literal(template.name)
        menu.addAction(translate("GreetingMenu", "Copy: {0}").format(name)).triggered.connect(
            lambda _checked=False, chosen=template: copy_greeting(context, reminder, chosen)
        )
        letters.addAction(name).triggered.connect(
            lambda _checked=False, chosen=template: begin_letter(context, reminder, chosen)
        )
    menu.addSeparator()
    menu.addMenu(letters)
    menu.addAction(translate("GreetingMenu", "Edit the templates…")).triggered.connect(
        lambda: context.shell.hand_over("settings", "greetings")
    )
    return menu


def greeting(context: AppContext, reminder: Reminder, template: Template) -> str:
    """Return what a template says to the person of a reminder; nothing when the client is gone."""
    if reminder.client_id is None:
        return ""
    label = "" if reminder.kind is ReminderKind.BIRTHDAY else reminder.title
    try:
        return context.services.greetings.text(
            template, reminder.client_id, years=reminder.years, label=label
        )
    except CrmError as error:
        context.shell.show_error(error)
        return ""


def copy_greeting(context: AppContext, reminder: Reminder, template: Template) -> None:
    """Put a greeting on the clipboard."""
    text = greeting(context, reminder, template)
    if text:
        QGuiApplication.clipboard().setText(text)
        context.shell.toast(QCoreApplication.translate("GreetingMenu", "The greeting was copied."))


def begin_letter(context: AppContext, reminder: Reminder, template: Template) -> None:
    """Begin a letter with a greeting in the mail program, when the client allows letters and has an address."""
    services, client_id = context.services, reminder.client_id
    text = greeting(context, reminder, template)
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
