import subprocess
import sys
from pathlib import Path

from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.single_instance import SingleInstance

SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from crm_desktop.ui.runtime.single_instance import SingleInstance
QCoreApplication([])
sys.exit(0 if SingleInstance(Path(sys.argv[1]), "shop.db").hand_over(sys.argv[2:]) else 7)
"""


def second(home: Path, *words: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen([sys.executable, "-c", SECOND, str(home), *words])


def test_alone_there_is_nobody_to_hand_over_to(tmp_path: Path, qtbot: QtBot) -> None:
    assert not SingleInstance(tmp_path, "shop.db").hand_over([])


def test_a_second_start_is_heard(tmp_path: Path, qtbot: QtBot) -> None:
    first = SingleInstance(tmp_path, "shop.db")
    first.listen()
    try:
        with qtbot.waitSignal(first.message_received) as signal:
            process = second(tmp_path, "call", "+7 916")
        assert signal.args == [["call", "+7 916"]]
        assert process.wait(5) == 0
    finally:
        first.close()


def test_another_base_is_another_program(tmp_path: Path, qtbot: QtBot) -> None:
    first = SingleInstance(tmp_path, "other.db")
    first.listen()
    try:
        assert second(tmp_path).wait(8) == 7
    finally:
        first.close()


def test_after_the_end_the_name_is_free(tmp_path: Path, qtbot: QtBot) -> None:
    first = SingleInstance(tmp_path, "shop.db")
    first.listen()
    first.close()
    assert not SingleInstance(tmp_path, "shop.db").hand_over([])


def test_a_stream_that_is_no_message_is_cut_off(tmp_path: Path, qtbot: QtBot) -> None:
    first = SingleInstance(tmp_path, "shop.db")
    first.listen()
    heard: list[list[str]] = []
    first.message_received.connect(heard.append)
    socket = QLocalSocket()
    try:
        socket.connectToServer(first._name)
        assert socket.waitForConnected(2000)
        closed = QLocalSocket.LocalSocketState.UnconnectedState

        def push() -> bool:
            if socket.state() != closed:
                socket.write(b"x" * 50_000)
                socket.flush()
            return socket.state() == closed

        qtbot.waitUntil(push)
        assert heard == []
    finally:
        socket.abort()
        first.close()
