"""The reports: one is chosen, narrowed down and counted; its figures open what stands behind them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.entity import Entity
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.periods import Period
from crm_desktop.domain.report import Comparison, Drill, Report, ReportName, ReportQuery
from crm_desktop.domain.report_records import Asked, asked_of, asked_record
from crm_desktop.reports.heading import Heading
from crm_desktop.ui.reports.chooser import ReportList
from crm_desktop.ui.reports.drilling import Drilling, name_of
from crm_desktop.ui.reports.filter_line import FilterLine
from crm_desktop.ui.reports.filter_words import FilterWords
from crm_desktop.ui.reports.head import ReportHead
from crm_desktop.ui.reports.heading import report_heading
from crm_desktop.ui.reports.making import Made, ReportDesk
from crm_desktop.ui.reports.offers import read_offers
from crm_desktop.ui.reports.period_line import PeriodLine
from crm_desktop.ui.reports.period_words import PeriodWords
from crm_desktop.ui.reports.plans.panel import PlanPanel
from crm_desktop.ui.reports.presets import Presets
from crm_desktop.ui.reports.reminding import Reminding
from crm_desktop.ui.reports.rendering import Picture, Surface
from crm_desktop.ui.reports.results import ReportView
from crm_desktop.ui.reports.taking_away import TakingAway
from crm_desktop.ui.reports.titles import report_title
from crm_desktop.ui.reports.what_if import WhatIf
from crm_desktop.ui.runtime.error_texts import describe
from crm_desktop.ui.runtime.report_texts import report_words
from crm_desktop.ui.runtime.reporting import report_maker
from crm_desktop.ui.runtime.task_runner import Latest
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.shell.feature import FeaturePage
from crm_desktop.ui.widgets.cards import card

_LIST_WIDTH = 236
_WIDE = 1020


class ReportsPage(FeaturePage):
    """The list of reports at the left, the question above, the answer below it."""

    watched = frozenset(
        {
            Entity.DEAL,
            Entity.SALE,
            Entity.PAYMENT,
            Entity.INQUIRY,
            Entity.PLAN,
            Entity.INTERACTION,
            Entity.CLIENT,
            Entity.PIPELINE,
            Entity.STAGE,
            Entity.LOST_REASON,
            Entity.PRODUCT,
            Entity.USER,
            Entity.SOURCE,
            Entity.TAG,
            Entity.SEGMENT,
            Entity.SAVED_VIEW,
        }
    )

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.name = ReportName.FUNNEL
        self.words = report_words(context.formats)
        self.list = ReportList(self)
        self.head = ReportHead(context.formats, self)
        self.period = PeriodLine(context.formats, context.services.today, self)
        self.line = FilterLine(self)
        self.view = ReportView(context.formats, self)
        maker = report_maker(context.services)
        self.desk = ReportDesk(context, maker, self._surface, self)
        self.drilling = Drilling(context, maker, self)
        self.presets = Presets(context, self)
        self.taking = TakingAway(context, self, self.heading)
        self.reminding = Reminding(context, maker, self)
        self.what_if = WhatIf(self)
        self.view.extra.addWidget(self.what_if)
        self._plans: PlanPanel | None = None
        self._offers = Latest(context.runner, self)
        self._build()
        self._connect()
        self.list.select(self.name)
        self.retranslate()

    # Texts

    def retranslate(self) -> None:
        self.words = report_words(self.context.formats)
        self.list.retranslate()
        self.head.retranslate()
        self.period.retranslate()
        self.line.retranslate()
        self.view.retranslate()
        self.what_if.retranslate()
        if self._plans is not None:
            self._plans.retranslate()
        self.view.nothing.set_texts(
            self.tr("Nothing to count here"),
            self.tr(
                "There are no records of these days that fit what you chose above. Take a longer period, or reset"
                " the filters."
            ),
            primary=self.tr("All the time"),
            secondary=self.tr("Reset"),
        )
        report = self.view.report
        if report is not None:
            self._show(report, self.view.picture.picture)
            self.desk.redraw(report)

    # What the shell asks

    def refresh(self) -> None:
        services = self.context.services
        self.desk.look_up(self.name)  # first: what can be chosen may wait, the figures may not
        self._offers.ask(
            lambda _progress: read_offers(services), self.line.set_offers, self.context.shell.show_error
        )
        self.presets.reload()
        if self._plans is not None:
            self._plans.refresh()

    def commands(self) -> Mapping[str, Callable[[], None]]:
        return {"reports": self.focus_first, "report_print": self.taking.print, "plans": self.open_plans}

    def focus_first(self) -> None:
        (self.list if self.list.isVisible() else self.head.menu).setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_find(self) -> None:
        self.line.focus_first()

    def panes(self) -> list[QWidget]:
        return [self.list, self.head, self.line, self.view]

    def state(self) -> dict[str, object]:
        return {"asked": asked_record(self.asked())}

    def restore_state(self, state: Mapping[str, object]) -> None:
        asked = asked_of(state.get("asked"))
        if asked is not None:
            self.ask(asked)

    def receive(self, message: object) -> None:
        """Answer a question that another screen asks."""
        if isinstance(message, Asked):
            self.ask(message)

    # The question

    def asked(self) -> Asked:
        """Return the question with everything that was chosen, heeded by this report or not."""
        period, (abc, rfm) = self.period.period, self.what_if.limits()
        return Asked(
            replace(
                self.line.query, name=self.name, since=period.since, until=period.until, abc=abc, rfm=rfm
            ),
            period.kind,
        )

    def query(self) -> ReportQuery:
        """Return the question as the report is asked."""
        abc, rfm = self.what_if.limits()
        query = replace(self.line.asked(), name=self.name, abc=abc, rfm=rfm)
        kind = self.desk.kind(self.name)
        period = self.period.period
        if kind is None or not kind.has_period:
            return replace(query, since=None, until=None)
        return replace(query, since=period.since, until=period.until)

    def ask(self, asked: Asked) -> None:
        """Ask a question that was kept."""
        asked = asked.on(self.context.services.today())
        self.name = asked.query.name
        self.line.show_query(asked.query)
        self.what_if.show_for(asked.query)
        self.period.show_period(Period(asked.period, asked.query.since, asked.query.until))
        self.list.select(self.name)
        self._choose_kind()

    def choose(self, name: ReportName) -> None:
        """Show another report, about the same."""
        self.name = name
        abc, rfm = self.what_if.limits()
        self.line.show_query(replace(self.line.query, name=name))
        self.what_if.show_for(replace(self.line.query, abc=abc, rfm=rfm))
        self.list.select(name)
        self._choose_kind()

    def make(self) -> None:
        """Count again."""
        if self.desk.kind(self.name) is not None:
            self.desk.make(self.query())

    @property
    def plans(self) -> PlanPanel:
        """The panel in which plans are set."""
        if self._plans is None:
            self._plans = PlanPanel(self, self.context)
        return self._plans

    def open_plans(self) -> None:
        """Show what everybody is to reach, and let it be changed."""
        self.plans.open()

    # How it is put together

    def _build(self) -> None:
        self._side = card(self)
        self._side.setFixedWidth(_LIST_WIDTH)
        inside = QVBoxLayout(self._side)
        inside.setContentsMargins(6, 6, 6, 6)
        inside.addWidget(self.list)
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addWidget(self.head)
        column.addWidget(self.period)
        column.addWidget(self.line)
        column.addWidget(self.view, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 16, 12, 12)
        layout.setSpacing(16)
        layout.addWidget(self._side)
        layout.addLayout(column, 1)
        self.head.set_can_save(False)

    def _connect(self) -> None:
        self.list.chosen.connect(lambda key: self.choose(ReportName(key)))
        self.head.report_chosen.connect(lambda key: self.choose(ReportName(key)))
        self.head.busy.stop_requested.connect(self.desk.cancel)
        self.period.changed.connect(self.make)
        self.line.changed.connect(self.make)
        self.desk.kind_known.connect(self._on_kind)
        self.desk.made.connect(self._on_made)
        self.desk.redrawn.connect(self.view.show_picture)
        self.desk.failed.connect(self._on_failed)
        self.desk.stopped.connect(self._on_stopped)
        self.desk.busy_changed.connect(self.head.busy.show_busy)
        self.desk.progressed.connect(self.head.busy.show_progress)
        self.view.message.action_clicked.connect(self.make)
        self.view.drill_requested.connect(self._on_drill)
        self.view.remind_requested.connect(self.reminding.remind)
        self.view.copied.connect(lambda: self.context.shell.toast(self.tr("The table is on the clipboard")))
        self.what_if.changed.connect(self.make)
        self.view.size_settled.connect(self._redraw)
        self.view.nothing.primary_clicked.connect(self.period.choose_all)
        self.view.nothing.secondary_clicked.connect(self.line.reset)
        self.presets.loaded.connect(self.head.show_presets)
        self.presets.chosen.connect(self.ask)
        self.head.plans_requested.connect(self.open_plans)
        self.head.preset_chosen.connect(self.presets.choose)
        self.head.preset_remove_requested.connect(self.presets.remove)
        self.head.preset_save_requested.connect(
            lambda: self.presets.ask_name(self.asked(), self.head.presets)
        )
        self.head.save_requested.connect(self.taking.ask_where)
        self.head.copy_requested.connect(lambda: self.taking.copy(self.view.picture.picture))
        self.head.print_requested.connect(self.taking.print)
        self.context.theme.changed.connect(self._redraw)

    # What it hears

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = event.size().width() >= _WIDE
        self._side.setVisible(is_wide)
        self.head.show_list(is_wide)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        step = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}.get(Qt.Key(event.key()))
        if is_alt and step is not None and self.period.isVisible():
            self.period.step(step)
        elif event.key() == Qt.Key.Key_Escape and self.desk.is_busy:
            self.desk.cancel()
        else:
            super().keyPressEvent(event)

    def _choose_kind(self) -> None:
        if self._plans is not None:
            self._plans.hide_panel()
        self.head.show_report(self.name)
        shown = self.view.report
        if shown is not None and shown.query.name is not self.name:
            self.view.show_counting()
            self.taking.set_report(None, self.words)
            self.head.set_can_save(False)
        if self.isVisible():
            self.desk.look_up(self.name)

    def _on_kind(self, name: ReportName) -> None:
        kind = self.desk.kind(name)
        if name is not self.name or kind is None:
            return
        self.period.setVisible(kind.has_period)
        self.line.show_kind(kind.filters, kind.groupings, compares=kind.compares)
        self.make()

    def _on_made(self, made: Made) -> None:
        self._show(made.report, made.picture)

    def _show(self, report: Report, picture: Picture | None) -> None:
        self.view.show_report(report, picture, self.words, (self._side_of(report), self._against(report)))
        self.what_if.show_report(report)
        self.taking.set_report(report, self.words)
        self.head.set_can_save(not report.is_empty)

    def _on_failed(self, error: Exception) -> None:
        text = describe(error).text if isinstance(error, CrmError) else self.tr("That did not work.")
        self.view.show_message(text, self.tr("Count again"), "danger")

    def _on_stopped(self) -> None:
        has_answer = self.view.report is not None
        self.view.show_message(
            self.tr("The counting was stopped. What you see is the former answer.")
            if has_answer
            else self.tr("The counting was stopped."),
            self.tr("Count again"),
            "info",
        )

    def _redraw(self) -> None:
        report = self.view.report
        if report is not None and self.isVisible():
            self.desk.redraw(report)

    def _on_drill(self, query: ReportQuery, drill: Drill) -> None:
        report = self.view.report
        if report is None:
            return
        parts = (report_title(self.name), name_of(report, drill, self.words), self._period_text(query))
        self.drilling.open(query, drill, ", ".join(part for part in parts if part))

    # Words about the question

    def heading(self) -> Heading:
        """Return what stands above the report on paper and in files."""
        report = self.view.report
        query = report.query if report is not None else self.query()
        has_period = query.since is not None or query.until is not None
        return report_heading(query, self.context.formats, self.line.chosen(), has_period=has_period)

    def _surface(self) -> Surface:
        width, height = self.view.picture_room()
        return Surface(width, height, self.devicePixelRatioF(), self.context.theme.palette, self.words)

    def _period_text(self, query: ReportQuery) -> str:
        if query.since is None and query.until is None:
            return ""
        is_shown = (query.since, query.until) == (self.period.period.since, self.period.period.until)
        kind = self.period.period.kind
        words = PeriodWords(self.context.formats)
        return words.text(self.period.period if is_shown else Period(kind, query.since, query.until))

    def _side_of(self, report: Report) -> str:
        if report.query.comparison is Comparison.OWNER:
            return ", ".join(sorted(report.query.owners)) or self.tr("Everybody")
        return self._period_text(report.query)

    def _against(self, report: Report) -> str:
        if report.other is None:
            return ""
        if report.query.comparison is Comparison.OWNER:
            return report.query.compare_owner or FilterWords().not_given()
        return self._period_text(report.other.query)
