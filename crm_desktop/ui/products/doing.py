"""What can be done with products: taken off the list and put back, put into a group, removed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMenu, QWidget

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import InUseError
from crm_desktop.domain.product import ProductGroup
from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.text import literal


class ProductDoing(QObject):
    """Each deed is one action with a button that takes it back."""

    def __init__(self, context: AppContext, host: QWidget) -> None:
        super().__init__(host)
        self._context = context

    def texts(self) -> dict[str, str]:
        """Return the words of what can be done."""
        return {
            "group": self.tr("Into a group…"),
            "off": self.tr("Not sold any more"),
            "on": self.tr("Sold again"),
            "remove": self.tr("Remove"),
        }

    def icons(self) -> dict[str, str]:
        """Return the icons of what can be done, in order."""
        return {"group": "folder-open", "off": "archive", "on": "archive-restore", "remove": "trash-2"}

    def do(self, key: str, ids: Sequence[int]) -> None:
        """Do it with these products."""
        products, wanted = self._context.services.products, list(ids)
        if not wanted:
            return
        if key == "remove":
            self._run(
                lambda: products.remove(wanted),
                lambda n: self.tr("%n product(s) removed", "", n),
                lambda error: self._on_refused(error, wanted),
            )
        elif key == "off":
            self._run(
                lambda: products.set_active(wanted, is_active=False),
                lambda n: self.tr("%n product(s) taken off the list", "", n),
            )
        else:
            self._run(
                lambda: products.set_active(wanted, is_active=True),
                lambda n: self.tr("%n product(s) sold again", "", n),
            )

    def set_group(self, ids: Sequence[int], group: str) -> None:
        """Put products into a group."""
        products, wanted = self._context.services.products, list(ids)
        self._run(
            lambda: products.set_group(wanted, group),
            lambda n: self.tr("%n product(s) changed", "", n),
        )

    def group_menu(self, ids: Sequence[int], groups: Sequence[ProductGroup], parent: QWidget) -> QMenu:
        """Return the menu of groups."""
        menu = QMenu(parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._add_groups(menu, ids, groups)
        return menu

    def menu(self, ids: Sequence[int], groups: Sequence[ProductGroup], parent: QWidget) -> QMenu:
        """Return the menu of some products."""
        menu = QMenu(parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        texts, icons = self.texts(), self.icons()
        if len(ids) == 1:
            ref, opened = EntityRef(Entity.PRODUCT, ids[0]), self.tr("Open")
            menu.addAction(icon("pencil"), f"{opened}\tEnter", lambda: self._context.navigate(ref))
        self._add_groups(menu.addMenu(icon(icons["group"]), texts["group"]), ids, groups)
        active = {row.draft.is_active for row in self._context.services.products.rows(ids).values()}
        if True in active:
            menu.addAction(icon(icons["off"]), texts["off"], lambda: self.do("off", ids))
        if False in active:
            menu.addAction(icon(icons["on"]), texts["on"], lambda: self.do("on", ids))
        menu.addSeparator()
        menu.addAction(icon(icons["remove"]), f"{texts['remove']}\tDel", lambda: self.do("remove", ids))
        return menu

    def _add_groups(self, menu: QMenu, ids: Sequence[int], groups: Sequence[ProductGroup]) -> None:
        for group in groups:
            menu.addAction(literal(group.name), partial(self.set_group, ids, group.name))
        menu.addSeparator()
        menu.addAction(self.tr("Into none"), lambda: self.set_group(ids, ""))

    def _on_refused(self, error: Exception, ids: Sequence[int]) -> None:
        """What stands on a bill cannot go: it can be taken off the list."""
        if isinstance(error, InUseError):
            self._context.shell.toast(
                self.tr("It was sold already, so it cannot be removed."),
                self.tr("Not sold any more"),
                lambda: self.do("off", ids),
            )
        else:
            self._context.shell.show_error(error)

    def _run(
        self,
        work: Callable[[], int],
        words: Callable[[int], str],
        on_error: Callable[[Exception], None] | None = None,
    ) -> None:
        shell = self._context.shell

        def on_done(count: int) -> None:
            if count:
                shell.toast_undo(words(count))

        self._context.runner.run(
            lambda _progress: work(), on_done, on_error or shell.show_error, writes=True, owner=self
        )
