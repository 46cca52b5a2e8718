from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.widgets.empty_state import EmptyState

SENTENCE = "Add the first one: a name and a phone number are enough. Or bring your whole list from Excel."


def make(qtbot: QtBot) -> EmptyState:
    state = EmptyState("users")
    qtbot.addWidget(state)
    state.resize(900, 600)
    return state


def test_four_parts(theme: Theme, qtbot: QtBot) -> None:
    state = make(qtbot)
    state.set_texts(
        "Your clients will be here", SENTENCE, primary="Add a client", quiet="Show me with demo data"
    )
    state.show()
    shown = {button.text() for button in state.findChildren(QPushButton) if button.isVisible()}
    assert shown == {"Add a client", "Show me with demo data"}
    with qtbot.waitSignal(state.primary_clicked):
        state.primary.click()


def test_a_long_sentence_is_not_clipped(theme: Theme, qtbot: QtBot) -> None:
    state = make(qtbot)
    state.set_texts("t", SENTENCE * 2)
    state.show()
    text = next(label for label in state.findChildren(QLabel) if label.text() == SENTENCE * 2)
    assert text.height() >= text.heightForWidth(text.width())


def test_second_and_quiet_button_tell(theme: Theme, qtbot: QtBot) -> None:
    state = make(qtbot)
    state.set_texts("t", "x", primary="a", secondary="b", secondary_icon="x", quiet="c")
    buttons = {button.text(): button for button in state.findChildren(QPushButton)}
    with qtbot.waitSignal(state.secondary_clicked):
        buttons["b"].click()
    with qtbot.waitSignal(state.quiet_clicked):
        buttons["c"].click()


def test_a_narrow_place_wraps_the_sentence_in_the_middle(theme: Theme, qtbot: QtBot) -> None:
    state = make(qtbot)
    state.set_texts("t", SENTENCE)
    state.resize(260, 600)
    state.show()
    text = next(label for label in state.findChildren(QLabel) if label.text() == SENTENCE)
    assert state.rect().contains(text.geometry())
    assert abs(text.geometry().center().x() - state.rect().center().x()) <= 1
    assert text.height() >= text.heightForWidth(text.width())


def test_a_short_sentence_takes_no_more_room_after_a_narrow_start(theme: Theme, qtbot: QtBot) -> None:
    state = make(qtbot)
    state.resize(200, 600)
    state.set_texts("t", SENTENCE)
    state.resize(900, 600)
    state.show()
    text = next(label for label in state.findChildren(QLabel) if label.text() == SENTENCE)
    wide = make(qtbot)
    wide.resize(900, 600)
    wide.set_texts("t", SENTENCE)
    wide.show()
    other = next(label for label in wide.findChildren(QLabel) if label.text() == SENTENCE)
    assert text.height() == other.height()


def test_in_a_low_place_what_can_be_done_stays(theme: Theme, qtbot: QtBot) -> None:
    pane = QWidget()
    qtbot.addWidget(pane)
    state = EmptyState("users", pane)
    state.resize(600, 600)
    state.set_texts("Nothing yet", SENTENCE, primary="Add", quiet="Show")
    pane.show()
    wanted = state.sizeHint().height()
    state.resize(600, state._height_of(state._title) + 6)
    QApplication.sendPostedEvents()
    labels = [each for each in state.findChildren(QLabel) if each.isVisible()]
    assert [each.text() for each in labels] == ["Nothing yet"]
    parts = [*labels, *(each for each in state.findChildren(QPushButton) if each.isVisible())]
    assert len(parts) == 3
    assert all(state.rect().contains(part.geometry()) for part in parts)
    assert not any(a.geometry().intersects(b.geometry()) for a in parts for b in parts if a is not b)
    assert state.sizeHint().height() == wanted
    state.resize(600, 600)
    assert SENTENCE in {each.text() for each in state.findChildren(QLabel) if each.isVisible()}
