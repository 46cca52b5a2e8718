"""The version of PySide6 that is installed keeps count of None (docs/decisions/0001)."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject


def test_qt_binding_does_not_eat_none() -> None:
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(1000):
        thing.setObjectName("x")
    assert sys.getrefcount(None) - before > -200
