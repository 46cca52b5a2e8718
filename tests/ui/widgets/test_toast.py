from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.widgets.toast import LIFETIME_MS, MAX_SHOWN, Toast, ToastHost


@pytest.fixture
def window(theme: Theme, languages: Languages, qtbot: QtBot) -> QWidget:
    result = QWidget()
    qtbot.addWidget(result)
    result.resize(900, 600)
    QVBoxLayout(result).addWidget(QLineEdit(result))
    return result


@pytest.fixture
def host(window: QWidget, qtbot: QtBot) -> Iterator[ToastHost]:
    result = ToastHost(window)
    window.show()
    qtbot.waitExposed(window)
    yield result
    result.clear()


def timer(toast: Toast) -> QTimer:
    found = toast.findChild(QTimer)
    assert found is not None
    return found


def test_undo_is_one_click(host: ToastHost) -> None:
    undone: list[str] = []
    toast = host.show_toast("Removed", "Undo", lambda: undone.append("x"))
    toast.action_button.click()
    assert undone == ["x"]
    assert host.toasts == ()
    assert not host.isVisible()


def test_a_message_goes_by_itself(host: ToastHost) -> None:
    toast = host.show_toast("Saved")
    assert timer(toast).interval() == LIFETIME_MS
    timer(toast).timeout.emit()
    assert host.toasts == ()


def test_a_second_message_does_not_replace_the_first(host: ToastHost) -> None:
    first, second = host.show_toast("one", "Undo", lambda: None), host.show_toast("two")
    assert host.toasts == (first, second)
    assert first.isVisible()
    assert first.mapTo(host, first.rect().bottomLeft()).y() < second.mapTo(host, second.rect().topLeft()).y()


def test_too_many_messages_push_the_oldest_out(host: ToastHost) -> None:
    toasts = [host.show_toast(str(number)) for number in range(MAX_SHOWN + 2)]
    assert host.toasts == tuple(toasts[-MAX_SHOWN:])


def test_the_same_words_again_do_not_pile_up(host: ToastHost) -> None:
    for _ in range(3):
        host.show_toast("The database cannot be reached.")
    assert len(host.toasts) == 1


def test_what_can_be_taken_back_stays_though_another_says_the_same(host: ToastHost) -> None:
    host.show_toast("Removed: Anna", "Undo", lambda: None, subject=1)
    host.show_toast("Removed: Anna", "Undo", lambda: None, subject=2)
    host.show_toast("Removed: Anna")
    assert len(host.toasts) == 3


def test_time_stands_still_under_the_mouse(host: ToastHost) -> None:
    toast = host.show_toast("one")
    point = QPointF(5, 5)
    QApplication.sendEvent(toast, QEnterEvent(point, point, point))
    assert toast.is_paused
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert not toast.is_paused


def test_a_message_with_the_keyboard_in_it_stays(host: ToastHost, qtbot: QtBot) -> None:
    toast = host.show_toast("one", "Undo", lambda: None)
    host.window().activateWindow()
    host.focus_newest()
    assert toast.action_button.hasFocus()
    timer(toast).timeout.emit()
    assert host.toasts == (toast,)
    qtbot.keyClick(toast.action_button, Qt.Key.Key_Escape)
    assert host.toasts == ()


def test_messages_keep_to_the_bottom_of_the_window_above_the_buttons_of_a_form(
    host: ToastHost, window: QWidget
) -> None:
    host.show_toast("one")
    window.resize(500, 400)
    assert 60 < window.height() - host.geometry().bottom() < 90
    assert abs(host.geometry().center().x() - window.width() // 2) <= 1


def test_every_control_has_a_name(host: ToastHost) -> None:
    toast = host.show_toast("one", "Undo", lambda: None)
    assert toast.accessibleName() == "one"
    names = {child.accessibleName() or child.text() for child in toast.findChildren(QAbstractButton)}
    assert names == {"Undo", "Close message"}


def test_a_second_thing_to_do_has_room_beside_the_first(host: ToastHost) -> None:
    done: list[str] = []
    toast = host.show_toast("Filed: Лебедева Анна Сергеевна", "Undo", lambda: done.append("undo"))
    toast.add_action("Open", lambda: done.append("open"))
    host.place()
    assert toast.width() >= toast.sizeHint().width()
    assert toast.more_button.x() < toast.action_button.x()
    toast.more_button.click()
    assert done == ["open"]
    assert host.toasts == ()


@pytest.mark.parametrize("letters", [20, 50, 56, 62, 90, 160])
def test_the_whole_message_is_read_beside_two_buttons(host: ToastHost, letters: int) -> None:
    text = ("Возвращено: добавлена запись в ленту «Лебедева Анна» " * 4)[:letters]
    toast = host.show_toast(text, "Отменить", lambda: None)
    toast.add_action("Показать", lambda: None)
    host.place()
    words = next(each for each in toast.findChildren(QLabel) if each.text() == text)
    lines = words.fontMetrics().boundingRect(
        words.contentsRect(), Qt.TextFlag.TextWordWrap if words.wordWrap() else 0, text
    )
    assert lines.width() <= words.width()
    assert lines.height() <= words.height()
