import threading
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from crm_desktop.domain.entity import Entity
from crm_desktop.domain.events import ChangeKind, DataChanged
from crm_desktop.ui.runtime.event_bridge import EventBridge

EVENT = DataChanged(Entity.CLIENT, frozenset({1}), ChangeKind.UPDATED)


def test_events_of_any_thread_arrive_on_this_one(qtbot: QtBot) -> None:
    listeners: list[Callable[[DataChanged], None]] = []
    bridge = EventBridge(listeners.append)
    heard: list[tuple[DataChanged, int]] = []
    bridge.changed.connect(lambda event: heard.append((event, threading.get_ident())))
    with qtbot.waitSignal(bridge.changed):
        thread = threading.Thread(target=lambda: listeners[0](EVENT))
        thread.start()
    thread.join()
    listeners[0](EVENT)
    assert heard == [(EVENT, threading.get_ident())] * 2


def test_what_is_on_its_way_when_the_screens_go_is_not_told(qtbot: QtBot) -> None:
    listeners: list[Callable[[DataChanged], None]] = []
    bridge = EventBridge(listeners.append)
    heard: list[DataChanged] = []
    bridge.changed.connect(heard.append)
    thread = threading.Thread(target=lambda: listeners[0](EVENT))
    thread.start()
    thread.join()
    bridge.close()
    QCoreApplication.processEvents()
    assert heard == []
