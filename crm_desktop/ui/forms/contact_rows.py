"""Rows for phones, e-mail addresses, accounts in messengers, and postal addresses."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCompleter, QMenu, QToolButton, QWidget

from crm_desktop.domain.addresses import parse_address
from crm_desktop.domain.client import Address, Email, Handle, HandleKind, Phone
from crm_desktop.domain.consent import Channel
from crm_desktop.domain.emails import parse_emails
from crm_desktop.domain.errors import Problem
from crm_desktop.domain.handles import parse_handle
from crm_desktop.domain.phones import format_phone, parse_phones
from crm_desktop.ui.forms import links
from crm_desktop.ui.forms.editors import LineEditor
from crm_desktop.ui.forms.handle_kinds import HANDLE_ICONS, handle_words
from crm_desktop.ui.forms.rows import PartRow, ShownLine
from crm_desktop.ui.runtime.error_texts import problem_text
from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.widgets.buttons import IconButton, icon_button, name_control
from crm_desktop.ui.widgets.text import set_tip

# Opens a link; the channel says how it turns to the client, None when it does not.
Opener = Callable[[Channel | None, str], object]
_LABEL_WIDTH = 84
_LABEL_FRAME = 12


def _open_at_once(_channel: Channel | None, link: str) -> object:
    return links.open_link(link)


class _LabelledRow(PartRow[Phone | Email | Address]):
    """A line with an icon that opens it and a label behind it, which shows while it is worked on.

    `opener` is asked to open the link: a card asks first whether the client may be contacted at all.
    """

    channel: Channel | None = None

    def __init__(self, name: str, placeholder: str, icon_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.opener: Opener = _open_at_once
        self._barred, self._lead_name = "", ""
        self.lead = icon_button(icon_name, self, size=16)
        self.lead.setFixedSize(28, 28)
        self.lead.clicked.connect(lambda: self.opener(self.channel, self.link()))
        self.line_box.insertWidget(0, self.lead)
        self.line = ShownLine(name)
        self.line.setPlaceholderText(placeholder)
        self.label = LineEditor(self.tr("Label of {0}").format(name))
        self.label.setPlaceholderText(self.tr("label"))
        self.label.textChanged.connect(self._fit_label)
        self.label.setProperty("tone", "label")
        self.label.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.label.hide()
        self.add_editor(self.line, 1)
        self.add_editor(self.label)
        self.set_remove_text(self.tr("Remove"))

    def link(self) -> str:
        """Return where the icon leads; empty when nowhere."""
        return ""

    def editors(self) -> Sequence[LineEditor]:
        return (self.line, self.label)

    def offer_labels(self, words: Sequence[str]) -> None:
        """Complete labels from these words."""
        completer = QCompleter(QStringListModel(list(words), self), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        popup = completer.popup()
        assert popup is not None
        popup.setProperty("kind", "boxed")
        self.label.setCompleter(completer)

    def _fit_label(self) -> None:
        text = self.label.text() or self.label.placeholderText()
        width = self.label.fontMetrics().horizontalAdvance(text) + _LABEL_FRAME
        self.label.setFixedWidth(min(max(width, 40), _LABEL_WIDTH))

    def show_extras(self, is_active: bool) -> None:
        self._fit_label()
        self.label.setVisible(bool(self.label.text()) or (is_active and not self.is_empty))

    def bar(self, reason: str) -> None:
        """Forbid the link for a reason, or allow it again."""
        self._barred = reason
        self._name_lead(self._lead_name)

    def _name_lead(self, name: str) -> None:
        self._lead_name = name
        has_link = bool(self.link()) and not self._barred
        self.lead.setEnabled(has_link)
        self.lead.setFocusPolicy(Qt.FocusPolicy.TabFocus if has_link else Qt.FocusPolicy.NoFocus)
        name_control(self.lead, self._barred or name)


class PhoneRow(_LabelledRow):
    """A phone number; several numbers pasted at once become several rows."""

    channel = Channel.CALL

    def __init__(self, region: str = "RU", parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Phone"), self.tr("Phone"), "phone", parent)
        self._region = region
        self.offer_labels((self.tr("mobile"), self.tr("work"), self.tr("home"), self.tr("fax")))
        self.line.edited.connect(self._on_typed)

    def parts(self) -> tuple[Phone, ...]:
        typed, label = self.line.typed(), self.label.value()
        if not typed:
            return ()
        old = self._part if isinstance(self._part, Phone) else None
        if old is not None and typed == self._typed_of(old):
            return (replace(old, label=label),)
        phones = parse_phones(typed, self._region)
        return tuple(replace(phone, label=phone.label or label) for phone in phones)

    def show_part(self, part: Phone | Email | Address | None) -> None:
        self._part = part
        phone = part if isinstance(part, Phone) else Phone("")
        shown = format_phone(phone, self.tr("ext. "))
        self.line.set_pair(self._typed_of(phone) if part else "", shown)
        self.label.set_value(phone.label)
        is_wrong = part is not None and phone.e164 is None
        self.problem.show_text(problem_text(Problem.NOT_A_PHONE) if is_wrong else "")
        self._name_lead(self.tr("Call {0}").format(shown) if phone.e164 else self.tr("Phone"))
        self._show_extras()

    def link(self) -> str:
        return links.phone_link(self._part) if isinstance(self._part, Phone) else ""

    def _typed_of(self, phone: Phone) -> str:
        """Return the text to edit: as typed, with the extension when that was not part of the typing."""
        again = parse_phones(phone.raw, self._region)
        if phone.extension and [item.extension for item in again] != [phone.extension]:
            return self.tr("{0} ext. {1}").format(phone.raw, phone.extension)
        return phone.raw

    def _on_typed(self) -> None:
        """Say what the number is understood as, while it is typed."""
        phones = parse_phones(self.line.text(), self._region) if self.line.is_edited else ()
        good = [format_phone(phone, self.tr("ext. ")) for phone in phones if phone.e164]
        set_tip(self.line, ", ".join(good))
        if good and len(good) == len(phones):
            self.problem.show_text("")


class EmailRow(_LabelledRow):
    """An e-mail address; several pasted at once become several rows."""

    channel = Channel.LETTER

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("E-mail"), self.tr("E-mail"), "mail", parent)
        self.offer_labels((self.tr("work"), self.tr("personal")))

    def parts(self) -> tuple[Email, ...]:
        typed, label = self.line.typed(), self.label.value()
        if not typed:
            return ()
        if isinstance(self._part, Email) and typed == self._part.raw:
            return (replace(self._part, label=label),)
        emails = parse_emails(typed) or (Email(typed),)
        return tuple(replace(email, label=email.label or label) for email in emails)

    def show_part(self, part: Phone | Email | Address | None) -> None:
        self._part = part
        email = part if isinstance(part, Email) else Email("")
        self.line.set_pair(email.raw, email.raw)
        self.label.set_value(email.label)
        is_wrong = part is not None and email.normal is None
        self.problem.show_text(problem_text(Problem.NOT_AN_EMAIL) if is_wrong else "")
        self._name_lead(self.tr("Write to {0}").format(email.raw) if email.normal else self.tr("E-mail"))
        self._show_extras()

    def link(self) -> str:
        return links.email_link(self._part) if isinstance(self._part, Email) else ""


class AddressRow(_LabelledRow):
    """A postal address in one line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Address"), self.tr("Address"), "map-pin", parent)
        self.offer_labels((self.tr("delivery"), self.tr("office"), self.tr("home"), self.tr("legal")))

    def parts(self) -> tuple[Address, ...]:
        typed, label = self.line.typed(), self.label.value()
        if not typed:
            return ()
        if isinstance(self._part, Address) and typed == self._part.text:
            return (replace(self._part, label=label),)
        address = parse_address(typed)
        return (replace(address, label=address.label or label),)

    def show_part(self, part: Phone | Email | Address | None) -> None:
        self._part = part
        address = part if isinstance(part, Address) else Address("")
        self.line.set_pair(address.text, address.text)
        set_tip(self.line, address.text)
        self.label.set_value(address.label)
        self._name_lead(self.tr("Address"))
        self._show_extras()


class HandleRow(PartRow[Handle]):
    """An account in a messenger or a social network, or a site; the kind is told from a pasted link."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.opener: Opener = _open_at_once
        self._barred = ""
        self._kind: HandleKind | None = None
        self.lead = icon_button("message-circle", self, size=16)
        self.lead.setFixedSize(28, 28)
        self.lead.clicked.connect(self._open)
        self.line_box.insertWidget(0, self.lead)
        self.line = ShownLine(self.tr("Messenger or site"))
        self.line.setPlaceholderText(self.tr("Messenger or site"))
        self.add_editor(self.line, 1)
        self.kind_button = IconButton(self)
        self.kind_button.setProperty("tone", "label")
        self.kind_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.kind_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.kind_button.setMenu(self._kind_menu())
        self.line_box.insertWidget(self.line_box.count() - 1, self.kind_button)
        self.set_remove_text(self.tr("Remove"))

    def editors(self) -> Sequence[LineEditor]:
        return (self.line,)

    def parts(self) -> tuple[Handle, ...]:
        typed = self.line.typed()
        if not typed:
            return ()
        old = self._part
        if old is not None and typed == old.value:
            return (replace(old, kind=self._kind or old.kind),)
        found = parse_handle(typed, None) or parse_handle(typed, self._kind or HandleKind.OTHER)
        return (found,) if found else ()

    def show_part(self, part: Handle | None) -> None:
        self._part = part
        self._kind = part.kind if part else None
        self.line.set_pair(part.value if part else "", part.value if part else "")
        self._show_kind()

    @property
    def channel(self) -> Channel | None:
        """How the link turns to the client: a site does not."""
        return None if self._part is not None and self._part.kind is HandleKind.SITE else Channel.MESSAGE

    def bar(self, reason: str) -> None:
        """Forbid the link for a reason, or allow it again."""
        self._barred = reason
        self._show_kind()

    def set_kind(self, kind: HandleKind) -> None:
        """Say where the account lives."""
        self._kind = kind
        self._show_kind()
        if not self.is_empty:
            self.committed.emit()

    def _show_kind(self) -> None:
        words = handle_words()
        name = words[self._kind] if self._kind else ""
        self.kind_button.setText(name)
        self.kind_button.setVisible(bool(name))
        self.kind_button.setAccessibleName(self.tr("Kind: {0}").format(name))
        self.lead.setIcon(
            icon(HANDLE_ICONS.get(self._kind, "message-circle") if self._kind else "message-circle")
        )
        link = links.handle_link(self._part) if self._part else ""
        can_open = bool(link) and not self._barred
        self.lead.setEnabled(can_open)
        self.lead.setFocusPolicy(Qt.FocusPolicy.TabFocus if can_open else Qt.FocusPolicy.NoFocus)
        name = self.tr("Open {0}").format(link) if link else self.tr("Messenger or site")
        name_control(self.lead, self._barred or name)

    def _kind_menu(self) -> QMenu:
        menu = QMenu(self)
        for kind, word in handle_words().items():
            action = QAction(icon(HANDLE_ICONS[kind]), word, menu)
            action.triggered.connect(lambda _=False, chosen=kind: self.set_kind(chosen))
            menu.addAction(action)
        return menu

    def _open(self) -> None:
        if self._part is not None:
            self.opener(self.channel, links.handle_link(self._part))
