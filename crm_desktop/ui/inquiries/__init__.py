"""The screen of inquiries, the number of those that wait, and a form that comes up over any screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from crm_desktop.domain.entity import Entity
from crm_desktop.ui.runtime.i18n import QT_TRANSLATE_NOOP
from crm_desktop.ui.shell.commands import Command, Creation, Menu
from crm_desktop.ui.shell.feature import Feature

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from crm_desktop.ui.inquiries.page import InquiriesPage
    from crm_desktop.ui.shell.context import AppContext

KEY = "inquiries"


def _make_page(context: AppContext, parent: QWidget) -> InquiriesPage:
    from crm_desktop.ui.inquiries.page import InquiriesPage

    return InquiriesPage(context, parent)


def _attach(context: AppContext, place: QWidget) -> Mapping[str, Callable[[], None]]:
    """Count who waits once the first screen has been painted; the form is built when it is first wanted."""
    from crm_desktop.ui.widgets.first_paint import FirstPaint

    def begin() -> None:
        from crm_desktop.ui.inquiries.waiting_watch import WaitingWatch

        WaitingWatch(context, KEY, place).start()

    def register() -> None:
        from crm_desktop.ui.inquiries.form import form_over

        form_over(context, place).register()

    FirstPaint(place).painted.connect(begin)
    return {"new_inquiry": register}


FEATURE = Feature(
    KEY,
    QT_TRANSLATE_NOOP("Feature", "Inquiries"),
    "inbox",
    _make_page,
    entity=Entity.INQUIRY,
    commands=(
        Command(
            "new_inquiry",
            QT_TRANSLATE_NOOP("Command", "New inquiry"),
            Menu.DEAL,
            "inbox",
            ("Ctrl+Shift+I",),
            group=3,
            creates=Creation(QT_TRANSLATE_NOOP("Command", "Inquiry"), (KEY,)),
        ),
        Command(
            "inquiries", QT_TRANSLATE_NOOP("Command", "All inquiries"), Menu.DEAL, "inbox", page=KEY, group=3
        ),
    ),
    attach=_attach,
)
