"""A large button to choose one of a few ways."""

from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.welcome.choice_card import ChoiceCard


def _card(qtbot: QtBot, text: str) -> ChoiceCard:
    card = ChoiceCard("empty", "users")
    qtbot.addWidget(card)
    card.set_texts("Start empty", text)
    card.setFixedWidth(504)
    card.show()
    return card


def test_it_is_named_and_described(theme: Theme, qtbot: QtBot) -> None:
    card = _card(qtbot, "Enter the first client at once.")
    assert card.title() == card.accessibleName() == "Start empty"
    assert card.accessibleDescription() == "Enter the first client at once."


def test_long_words_make_it_higher(theme: Theme, qtbot: QtBot) -> None:
    short, long = _card(qtbot, "Short."), _card(qtbot, "A sentence of many words. " * 6)
    assert long.sizeHint().height() > short.sizeHint().height() + 20


def test_a_person_has_a_picture(theme: Theme, qtbot: QtBot) -> None:
    card = ChoiceCard("4")
    qtbot.addWidget(card)
    card.set_texts("Анна Лебедева")
    plain = card.grab().toImage()
    card.set_person("Анна Лебедева", 4, "rose")
    assert card.grab().toImage() != plain
