"""The requests as a list that reads a page when it is seen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QWidget

from crm_desktop.ui.inquiries.row_delegate import InquiryDelegate
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.table.paged_model import PagedTableModel
from crm_desktop.ui.table.two_line_list import TwoLineList


class InquiryList(TwoLineList[InquiryDelegate]):
    """One column of two lines; `tick` paints how long there is to answer anew."""

    def __init__(
        self,
        model: PagedTableModel,
        formats: Formats,
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(model, lambda view: InquiryDelegate(model, formats, clock, view), parent)

    def tick(self) -> None:
        """Show how late it is by now."""
        self.viewport().update()
