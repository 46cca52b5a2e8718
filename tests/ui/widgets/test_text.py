import pytest
from PySide6.QtGui import Qt, QTextDocument
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.widgets.text import ElidingLabel, label, set_property, set_tip, tip_text

LONG = "Общество с ограниченной ответственностью «Северный склад стройматериалов»"


def test_a_title_is_larger_than_a_caption(theme: Theme, qtbot: QtBot) -> None:
    title, caption = label("x", "title"), label("x", "caption")
    for widget in (title, caption):
        qtbot.addWidget(widget)
        widget.ensurePolished()
    assert title.fontMetrics().height() > caption.fontMetrics().height()


def test_markup_in_a_name_is_shown_as_it_is(theme: Theme, qtbot: QtBot) -> None:
    widget = label("<b>Anna</b>")
    qtbot.addWidget(widget)
    plain = QLabel("Anna")
    qtbot.addWidget(plain)
    assert widget.sizeHint().width() > plain.sizeHint().width()


def test_a_property_changes_the_look_at_once(theme: Theme, qtbot: QtBot) -> None:
    widget = label("x", "caption")
    qtbot.addWidget(widget)
    widget.ensurePolished()
    before = widget.fontMetrics().height()
    set_property(widget, "role", "display")
    assert widget.fontMetrics().height() > before


def test_a_long_text_is_cut_and_its_tool_tip_has_it_all(theme: Theme, qtbot: QtBot) -> None:
    widget = ElidingLabel(LONG)
    qtbot.addWidget(widget)
    widget.resize(120, 24)
    widget.show()
    assert widget.toolTip() == LONG
    assert widget.minimumSizeHint().width() < 60
    widget.resize(2000, 24)
    assert widget.toolTip() == ""
    assert widget.full_text() == widget.accessibleName() == LONG


def test_a_cut_text_ends_in_an_ellipsis(theme: Theme, qtbot: QtBot) -> None:
    short, cut = ElidingLabel("Общ…"), ElidingLabel(LONG)
    for widget in (short, cut):
        qtbot.addWidget(widget)
        widget.setFixedSize(short.fontMetrics().horizontalAdvance("Общ…") + 1, 24)
    assert short.grab().toImage() == cut.grab().toImage()


@pytest.mark.parametrize("text", ["<b>Anna</b>", "x" * 300, "<i>a</i>\nb"])
def test_a_tool_tip_says_what_was_typed(theme: Theme, qtbot: QtBot, text: str) -> None:
    widget = QLabel()
    qtbot.addWidget(widget)
    set_tip(widget, text)
    assert Qt.mightBeRichText(widget.toolTip())  # so that long ones break as well
    document = QTextDocument()
    document.setHtml(widget.toolTip())
    assert document.toPlainText() == text


def test_a_usual_tool_tip_stays_as_it_is(theme: Theme, qtbot: QtBot) -> None:
    assert tip_text("Anna & Igor, 1 < 2") == "Anna & Igor, 1 < 2"
