"""The tour of the first start: each of its questions."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QLineEdit

from crm_desktop.ui.shell.tour_guide import Guide, Tour
from crm_desktop.ui.welcome.view import WelcomeView

_NAMES = {"ru": "Анна Лебедева", "en": "Anna Lebedeva"}


def _visit(guide: Guide) -> Iterator[str]:
    view = guide.child(WelcomeView)
    if view is None:
        view = WelcomeView(guide.context, guide.window)
        guide.window.cover(view)
        view.start()
        guide.settle()
    yield "first-start"
    for at in range(1, len(view.steps)):
        name = guide.child(QLineEdit, view.step)
        if name is not None:
            guide.type_into(name, _NAMES[guide.context.languages.language])
            yield "first-start-named"
        view.next()
        guide.settle()
        yield f"first-start-{at + 1}"
    guide.window.uncover()
    guide.settle()


TOURS = (Tour(100, _visit, on_new_base=True),)
