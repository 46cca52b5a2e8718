"""Fields below their captions."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.ui.forms.captions import captioned, side_by_side


def test_a_caption_stands_above_its_field_and_names_it(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    captions = [QLabel("&One"), QLabel("T&wo")]
    fields = [QLineEdit(), QLineEdit()]
    one, other = (captioned(caption, field) for caption, field in zip(captions, fields, strict=True))
    host.setLayout(side_by_side(one, other))
    host.resize(300, 80)
    host.show()
    assert [caption.buddy() for caption in captions] == fields
    assert captions[0].geometry().bottom() < fields[0].geometry().top()
    assert fields[0].width() == fields[1].width()
    assert fields[0].geometry().right() < fields[1].geometry().left()
