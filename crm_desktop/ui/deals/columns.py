"""The columns of the list of deals."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from crm_desktop.domain.deal import DealRow
from crm_desktop.domain.deal_list import DealOrder
from crm_desktop.domain.pipeline import Stage
from crm_desktop.ui.runtime.deal_texts import DealWords
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Translated
from crm_desktop.ui.table.column import CellKind, Chip, Column

Row = Any


class DealColumns(Translated):
    """Makes the columns: what each shows of a deal."""

    def __init__(
        self, formats: Formats, today: Callable[[], date], stage_of: Callable[[int], Stage | None]
    ) -> None:
        self._formats, self._today, self._stage_of = formats, today, stage_of
        self._words = DealWords(formats)

    def columns(self) -> tuple[Column, ...]:
        """Return all columns, in the order in which they first stand."""
        money = self._formats.money
        return (
            Column(DealOrder.TITLE, lambda: self.tr("Deal"), lambda row: row.title, CellKind.NAME, 250, 2),
            Column(
                DealOrder.CLIENT, lambda: self.tr("Client"), lambda row: row.client_name, width=190, stretch=1
            ),
            Column(
                DealOrder.AMOUNT,
                lambda: self.tr("Sum"),
                lambda row: money(row.amount, row.currency),
                CellKind.NUMBER,
                120,
            ),
            Column(
                DealOrder.STAGE,
                lambda: self.tr("Stage"),
                self._stage_name,
                CellKind.CHIPS,
                150,
                chips=self._stage_chips,
            ),
            *self._more(),
        )

    def _more(self) -> tuple[Column, ...]:
        day = self._formats.date
        return (
            Column(
                DealOrder.NEXT_ACTION,
                lambda: self.tr("Next action"),
                lambda row: self._words.list_chip(row, self._today()).text,
                CellKind.CHIPS,
                175,
                chips=lambda row: (Chip(*self._words.list_chip(row, self._today())),),
            ),
            Column(
                DealOrder.EXPECTED_CLOSE,
                lambda: self.tr("Expected"),
                lambda row: day(row.expected_close) if row.expected_close else "",
                CellKind.MUTED,
                130,
            ),
            Column(DealOrder.OWNER, lambda: self.tr("Responsible"), lambda row: row.owner, width=140),
            Column(DealOrder.SOURCE, lambda: self.tr("Source"), lambda row: row.source, CellKind.MUTED, 120),
            Column(
                DealOrder.CREATED,
                lambda: self.tr("Added"),
                lambda row: day(row.created_at.astimezone().date()),
                CellKind.MUTED,
                110,
            ),
            Column(
                DealOrder.NUMBER,
                lambda: self.tr("No."),
                lambda row: self._formats.number(row.number),
                CellKind.NUMBER,
                80,
            ),
        )

    def _stage_name(self, row: DealRow) -> str:
        stage = self._stage_of(row.stage_id)
        return stage.name if stage is not None else ""

    def _stage_chips(self, row: DealRow) -> tuple[Chip, ...]:
        stage = self._stage_of(row.stage_id)
        return (Chip(stage.name, stage.color),) if stage is not None else ()
