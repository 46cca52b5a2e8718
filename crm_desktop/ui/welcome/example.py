"""The example: invented clients in a base of their own, with a quiet line that leads back to the real one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal

from crm_desktop.domain.client_list import ClientFilter
from crm_desktop.domain.errors import Cancelled
from crm_desktop.domain.progress import Progress
from crm_desktop.system import paths
from crm_desktop.ui.runtime.i18n import LANGUAGES
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.shell.main_window import MainWindow
from crm_desktop.ui.shell.who import work_as
from crm_desktop.ui.widgets.busy_panel import BusyPanel

CLIENTS = 300


def is_example(address: str) -> bool:
    """Return whether a base is the example."""
    return "://" not in address and Path(address) in {paths.demo_database(key) for key in LANGUAGES}


class Example(QObject):
    """Fills the open base with the example when it is empty. `left` when the user wants the real base."""

    left = Signal()

    def __init__(self, context: AppContext, window: MainWindow) -> None:
        super().__init__(window)
        self._context, self._window = context, window
        window.banner.action_clicked.connect(self.left)
        window.installEventFilter(self)
        self._show_banner()

    def fill(self, name: str = "", color: str = "blue") -> None:
        """Make the clients while the window shows how far that is; `name` is who looks round."""
        services, language = self._context.services, self._context.languages.language
        if len(services.clients.list_ids(ClientFilter())):
            return
        panel = BusyPanel(self._context.formats, self._window)
        self._window.cover(panel)
        panel.start(self.tr("Making the example…"))

        def work(progress: Progress) -> int:
            from crm_desktop.demo.fill import fill

            known = {user.name: user.id for user in services.users.list()}
            user_id = (known.get(name) or services.users.create(name, color)) if name else 0
            fill(services, CLIENTS, language=language, progress=progress)
            return user_id

        def on_done(user_id: int) -> None:
            if user_id:
                work_as(self._context, user_id)
            self._window.uncover()

        def on_error(error: Exception) -> None:
            self._window.uncover()
            if not isinstance(error, Cancelled):
                self._context.shell.show_error(error)
            self.left.emit()

        task = self._context.runner.run(work, on_done, on_error, panel.show_progress, writes=True, owner=self)
        panel.cancel_requested.connect(task.cancel)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange:
            self._show_banner()
        return super().eventFilter(watched, event)

    def _show_banner(self) -> None:
        self._window.banner.show_message(
            self.tr("This is an example: the clients are invented, do here what you like."),
            "info",
            self.tr("Start with a clean sheet"),
            can_dismiss=False,
        )
