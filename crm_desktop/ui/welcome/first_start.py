"""Decides what to ask at the start, shows the questions in the place of the screens, and goes on from there."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from crm_desktop.system.settings import FIRST_START_DONE
from crm_desktop.ui.runtime.i18n import system_locale
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.shell.main_window import MainWindow
from crm_desktop.ui.welcome.start_step import DEMO, IMPORT
from crm_desktop.ui.welcome.view import WelcomeView


class FirstStart(QObject):
    """`demo_requested` when the user wants to look round in an example, which is a base of its own."""

    demo_requested = Signal()

    def __init__(self, context: AppContext, window: MainWindow) -> None:
        super().__init__(window)
        self._context, self._window = context, window
        self._has_chosen_language = False

    def ask(self) -> WelcomeView | None:
        """Ask what is not known yet; None when there is nothing to ask."""
        users = self._context.services.users
        is_known = users.current() is not None
        has_users = bool(users.list(only_active=True))
        if not self._context.settings.get(FIRST_START_DONE) and not has_users:
            self._has_chosen_language = True
            return self._show(WelcomeView(self._context, self._window))
        if has_users and not is_known:
            return self._show(WelcomeView(self._context, self._window, only_person=True))
        return None

    def _show(self, view: WelcomeView) -> WelcomeView:
        view.finished.connect(self._on_finished)
        self._window.cover(view)
        view.start()
        return view

    def _on_finished(self, how: str) -> None:
        if self._has_chosen_language:
            self._name_lists()
        self._context.settings.set(FIRST_START_DONE, True)
        self._window.uncover()
        if how == IMPORT:
            self._context.shell.run_command("import")
        elif how == DEMO:
            self.demo_requested.emit()

    def _name_lists(self) -> None:
        """Let the base, which was made before anybody could choose a language, speak it too."""
        first_lists, language = self._context.services.first_lists, self._context.languages.language
        self._context.runner.run(
            lambda _progress: first_lists.speak(language, system_locale()),
            None,
            self._context.shell.show_error,
            writes=True,
            owner=self,
        )
