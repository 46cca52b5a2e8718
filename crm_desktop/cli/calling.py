"""`call`: what a telephone program starts when the phone rings."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.app import CALL, hand_over, run_window
from crm_desktop.bootstrap import screen
from crm_desktop.cli.session import complain, speak
from crm_desktop.domain.call_number import LONGEST


def run_call(number: str, database: str | None, language: str | None) -> int:
    """Show who calls in the program that runs, or start it; return the exit status."""
    message = [CALL, number[:LONGEST]]
    # Sockets want an application; this one needs no screen, and makes room for that of the window.
    application = QCoreApplication.instance() or QCoreApplication(["crm-desktop"])
    if database == "":
        speak(language)
        complain(QCoreApplication.translate("Cli", "After --database stands a file or an address."))
        return 2
    if hand_over(database, message):
        return 0
    if not screen.is_there():
        speak(language)
        complain(
            QCoreApplication.translate(
                "Cli", "The program does not run, and there is no screen to start it on."
            )
        )
        return 1
    application.shutdown()
    return run_window(database, language, message)
