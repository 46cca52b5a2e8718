from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.cards import SectionCard, card, splitter


def test_a_card_is_a_surface(theme: Theme, qtbot: QtBot) -> None:
    widget = card()
    qtbot.addWidget(widget)
    widget.resize(80, 80)
    image = widget.grab().toImage()
    assert image.pixelColor(40, 40) == theme.color("surface")
    assert image.pixelColor(40, 0) == theme.color("border")


def test_a_section_has_a_name_and_room(theme: Theme, qtbot: QtBot) -> None:
    section = SectionCard()
    qtbot.addWidget(section)
    section.set_title("Contacts")
    edit, body = button("Edit"), QLabel("+7")
    section.add_button(edit)
    section.body.addWidget(body)
    section.resize(300, 200)
    section.show()
    assert section.accessibleName() == "Contacts"
    assert edit.geometry().bottom() < body.geometry().top()
    assert edit.geometry().right() > section.width() / 2


def test_parts_of_a_splitter_do_not_vanish(qtbot: QtBot) -> None:
    widget = splitter()
    qtbot.addWidget(widget)
    for text in ("left", "right"):
        part = QLabel(text)
        part.setMinimumWidth(100)
        widget.addWidget(part)
    widget.resize(400, 100)
    widget.show()
    widget.setSizes([0, 400])
    assert widget.sizes()[0] >= 100
