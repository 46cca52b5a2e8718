"""One program per data folder and user: a second start hands its message to the first and ends."""

from __future__ import annotations

import getpass
import hashlib
import json
import logging
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

logger = logging.getLogger(__name__)

_TIMEOUT_MS = 1000
_ANSWER_MS = 5000  # a window that is busy hears late, and a second one on its base helps nobody
_LONGEST = 65_536  # bytes of a message; nothing that belongs here comes near


class SingleInstance(QObject):
    """`message_received` carries what later starts say: nothing ("come to the front"), the key of a command,
    or `["call", number]`.

    `key` is what there may be one program for, such as the address of the database.
    """

    message_received = Signal(list)

    def __init__(self, home: Path, key: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        text = "|".join((str(home), getpass.getuser(), key))
        self._name = "crm-desktop-" + hashlib.sha256(text.encode()).hexdigest()[:24]
        self._server: QLocalServer | None = None
        self._sockets: list[QLocalSocket] = []

    def hand_over(self, message: list[str]) -> bool:
        """Give a message to the program that runs already; False when there is none."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_TIMEOUT_MS):
            return False
        socket.write(json.dumps(message).encode() + b"\n")
        socket.waitForBytesWritten(_TIMEOUT_MS)
        is_heard = socket.waitForReadyRead(_ANSWER_MS)
        socket.abort()
        return is_heard

    def listen(self) -> None:
        """Be the one from now on."""
        # What a crashed program left behind would keep the name taken.
        QLocalServer.removeServer(self._name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_new_connection)
        if not self._server.listen(self._name):
            logger.warning("a second start will not be noticed: %s", self._server.errorString())

    def close(self) -> None:
        """Let another program be the one."""
        if self._server is not None:
            self._server.close()
            self._server = None
            for socket in self._sockets:
                socket.disconnected.disconnect(self._drop_closed)
            self._sockets.clear()

    def _on_new_connection(self) -> None:
        socket = self._server.nextPendingConnection() if self._server is not None else None
        if socket is not None:
            self._sockets.append(socket)
            socket.readyRead.connect(self._read_all)
            socket.disconnected.connect(self._drop_closed)
            self._read(socket)

    def _read_all(self) -> None:
        for socket in self._sockets:
            self._read(socket)

    def _drop_closed(self) -> None:
        closed = QLocalSocket.LocalSocketState.UnconnectedState
        for socket in [each for each in self._sockets if each.state() == closed]:
            self._sockets.remove(socket)
            socket.deleteLater()

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > _LONGEST:
                socket.abort()
            return
        try:
            message = json.loads(bytes(socket.readLine().data()))
        except ValueError:
            logger.warning("a message that makes no sense came from another start")
            return
        socket.write(b"ok\n")
        socket.flush()
        if isinstance(message, list) and all(isinstance(word, str) for word in message):
            self.message_received.emit(message)
