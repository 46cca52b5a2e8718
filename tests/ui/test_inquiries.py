"""The screen of inquiries, as the shell gets it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.ui.inquiries import FEATURE
from crm_desktop.ui.inquiries.form import InquiryForm
from crm_desktop.ui.inquiries.page import InquiriesPage
from crm_desktop.ui.shell.context import AppContext
from tests.services.inquiries.requests import ask


def test_the_feature_makes_its_page(app_context: AppContext, qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    page = FEATURE.make_page(app_context, holder)
    assert isinstance(page, InquiriesPage)
    assert FEATURE.attach is not None
    own = set(page.commands()) | set(FEATURE.attach(app_context, holder))
    assert own == {command.key for command in FEATURE.commands}


def test_who_waits_is_told_once_the_first_screen_was_painted(app_context: AppContext, qtbot: QtBot) -> None:
    ask(app_context.services)
    window = QWidget()
    place = QWidget(window)
    qtbot.addWidget(window)
    told: list[tuple[str, int]] = []
    app_context.shell.badge_changed.connect(lambda key, count, _text: told.append((key, count)))
    assert FEATURE.attach is not None
    commands = FEATURE.attach(app_context, place)
    assert app_context.runner.busy_count == 0
    assert window.findChild(InquiryForm) is None
    with qtbot.waitSignal(app_context.shell.badge_changed):
        window.show()
    assert told == [("inquiries", 1)]
    commands["new_inquiry"]()
    form = window.findChild(InquiryForm)
    assert isinstance(form, InquiryForm)
    assert form.isVisible()
    qtbot.waitUntil(lambda: app_context.runner.busy_count == 0)
