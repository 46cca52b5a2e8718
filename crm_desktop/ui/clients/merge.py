"""Merging two cards of one client: side by side, with a preview, as one action that can be taken back."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.catalogue import CustomField
from crm_desktop.domain.errors import CrmError, NotFoundError, StaleError
from crm_desktop.domain.merge import MergePreview
from crm_desktop.ui.clients.card_header import shown_name
from crm_desktop.ui.clients.merge_picker import MergePicker
from crm_desktop.ui.clients.merge_table import MergeTable
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.buttons import button, icon_button, name_control
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.message_bar import MessageBar
from crm_desktop.ui.widgets.scroll import scrolled
from crm_desktop.ui.widgets.text import label


class MergeView(QFrame):
    """`merged` carries the id of the card that stays, `told_apart` the two ids that are different clients."""

    merged = Signal(int)
    told_apart = Signal(int, int)
    cancelled = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._context = context
        self._own_id = self._keep_id = 0
        self._preview: MergePreview | None = None
        self._is_busy = False
        self._build()

    @property
    def preview(self) -> MergePreview | None:
        """What is shown."""
        return self._preview

    @property
    def other_id(self) -> int:
        """The card beside the one that was asked to be merged; 0 while it is not chosen."""
        if self._preview is None:
            return 0
        is_swapped = self._preview.keep_id != self._own_id
        return self._preview.keep_id if is_swapped else self._preview.absorb_id

    def start(self, keep_id: int, absorb_id: int) -> None:
        """Show two cards, or ask for the second one when it is 0."""
        self._own_id = keep_id
        if absorb_id:
            self.show_pair(keep_id, absorb_id)
        else:
            self.choose_other(keep_id)

    def choose_other(self, keep_id: int) -> None:
        """Ask for the card that goes into this one."""
        self._keep_id = keep_id
        self._preview = None
        self._show_parts(has_pair=False)
        self.picker.start(keep_id)

    def show_pair(self, keep_id: int, absorb_id: int) -> None:
        """Show two cards; the first is the one that stays."""
        self._keep_id = keep_id
        self._notice.hide()
        services = self._context.services

        def read(_: object) -> tuple[MergePreview, Mapping[str, CustomField]]:
            own = {field.key: field for field in services.custom_fields.list()}
            return services.merges.preview(keep_id, absorb_id), own

        self._context.runner.run(read, self._on_read, self._on_error, owner=self)

    def minimumSizeHint(self) -> QSize:
        return QSize(360, 300)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(20, 14, 12, 6)
        titles = QVBoxLayout()
        titles.setSpacing(2)
        titles.addWidget(label(self.tr("Merge two cards"), "title"))
        self._hint = label("", "secondary", wraps=True)
        titles.addWidget(self._hint)
        head.addLayout(titles, 1)
        cross = icon_button("x", self)
        name_control(cross, self.tr("Close without merging"), "Esc")
        cross.clicked.connect(self.cancelled)
        head.addWidget(cross, 0, Qt.AlignmentFlag.AlignTop)
        self._notice = MessageBar()
        self.picker = MergePicker(self._context)
        self.picker.chosen.connect(lambda other_id: self.show_pair(self._keep_id, other_id))
        self.table = MergeTable(self._context.formats)
        self._area = scrolled(self.table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._notice)
        layout.addWidget(self.picker, 1)
        layout.addWidget(self._area, 1)
        layout.addWidget(self._build_foot())
        self._show_parts(has_pair=False)

    def _build_foot(self) -> QWidget:
        self._foot = QWidget()
        foot = FlowLayout(self._foot, 8)
        foot.setContentsMargins(20, 10, 20, 16)
        self.merge_button = button(self.tr("Merge"), "primary", "merge")
        self.merge_button.clicked.connect(self._merge)
        self.swap_button = button(self.tr("Keep the other card"), "", "refresh-cw")
        self.swap_button.clicked.connect(self._swap)
        self.apart_button = button(self.tr("These are different clients"), "quiet")
        self.apart_button.clicked.connect(self._tell_apart)
        for one in (self.merge_button, self.swap_button, self.apart_button):
            foot.addWidget(one)
        return self._foot

    def _show_parts(self, *, has_pair: bool) -> None:
        self.picker.setVisible(not has_pair)
        self._area.setVisible(has_pair)
        self._foot.setVisible(has_pair)
        if has_pair:
            self._hint.setText(
                self.tr(
                    "The card on the left stays and gets what you choose; the other goes to the recycle bin."
                )
            )
        else:
            self._hint.setText(self.tr("Find the card that is to go into this one."))

    def _on_read(self, found: tuple[MergePreview, Mapping[str, CustomField]]) -> None:
        self._preview, own_fields = found
        names = (shown_name(self._preview.kept), shown_name(self._preview.absorbed))
        self.table.show_preview(self._preview, own_fields, names)
        self._show_parts(has_pair=True)
        self.merge_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _merge(self) -> None:
        preview = self._preview
        if preview is None or self._is_busy:
            return
        self._is_busy = True
        draft, merges = preview.draft(self.table.choices()), self._context.services.merges

        def on_done(_: None) -> None:
            self._is_busy = False
            self._context.shell.toast_undo(self.tr("Cards merged: {0}").format(shown_name(draft)))
            self.merged.emit(preview.keep_id)

        self._context.runner.run(
            lambda _: merges.merge(preview, draft), on_done, self._on_error, writes=True, owner=self
        )

    def _swap(self) -> None:
        if self._preview is not None:
            self.show_pair(self._preview.absorb_id, self._preview.keep_id)

    def _tell_apart(self) -> None:
        preview = self._preview
        if preview is None or self._is_busy:
            return
        clients = self._context.services.clients

        def on_done(_: None) -> None:
            self._context.shell.toast_undo(self.tr("Noted: these are different clients"))
            self.told_apart.emit(preview.keep_id, preview.absorb_id)

        self._context.runner.run(
            lambda _: clients.mark_not_duplicates(preview.keep_id, preview.absorb_id),
            on_done,
            self._on_error,
            writes=True,
            owner=self,
        )

    def _on_error(self, error: Exception) -> None:
        self._is_busy = False
        if isinstance(error, StaleError) and self._preview is not None:
            self.show_pair(self._preview.keep_id, self._preview.absorb_id)
            self._notice.show_message(
                self.tr("A card was changed meanwhile. Here is how both are now."), "warning"
            )
        elif isinstance(error, NotFoundError):
            self._context.shell.show_error(error)
            self.cancelled.emit()
        elif isinstance(error, CrmError):
            self._context.shell.show_error(error)
