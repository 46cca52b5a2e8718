"""The card of a deal beside the board: everything about it, stored as soon as a field is left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from crm_desktop.domain.deal import Deal
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import ValidationError
from crm_desktop.domain.pipeline import Pipeline, Stage, StageKind
from crm_desktop.ui.deals.card.checklist import Checklist
from crm_desktop.ui.deals.card.fields import DealFields
from crm_desktop.ui.deals.card.members import MembersEditor
from crm_desktop.ui.deals.card.session import DealSession
from crm_desktop.ui.deals.card.stage_log import StageLog
from crm_desktop.ui.deals.card.tabs import DealTabs
from crm_desktop.ui.deals.fields.lines_editor import LinesEditor
from crm_desktop.ui.forms.editors import LineEditor
from crm_desktop.ui.planned.escalation_note import EscalationNote
from crm_desktop.ui.planned.panel import PlannedPanel
from crm_desktop.ui.runtime.deal_texts import DealWords
from crm_desktop.ui.runtime.error_texts import problem_text
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.buttons import MenuButton, button, icon_button, name_control
from crm_desktop.ui.widgets.cards import SectionCard
from crm_desktop.ui.widgets.message_bar import MessageBar
from crm_desktop.ui.widgets.side_panel import SidePanel
from crm_desktop.ui.widgets.tab_order import tab_inside
from crm_desktop.ui.widgets.text import label, literal, set_property

WIDTH = 560


class DealPanel(SidePanel):
    """`move_requested` carries the deal and a stage; the others the deal alone."""

    move_requested = Signal(object, object)
    sale_requested = Signal(int)
    repeat_requested = Signal(int)

    def __init__(self, host: QWidget, context: AppContext) -> None:
        super().__init__(host, WIDTH)
        self._context = context
        self._stages: dict[int, Stage] = {}
        self._pipelines: Sequence[Pipeline] = ()
        self._conflicts: Mapping[str, Any] = {}
        self._words = DealWords(context.formats)
        self.session = DealSession(context, self, self._is_crossed)
        services, formats = context.services, context.formats
        self.message = MessageBar(self)
        self.escalation = EscalationNote(context, self)
        self.title = LineEditor(self.tr("Title"))
        self.title.setProperty("role", "subtitle")
        self.client = button("", "link", "contact", self)
        self.stage = MenuButton("", "", parent=self)
        self.state = label("", "secondary", self, wraps=True)
        self.planned = PlannedPanel(context, self)
        self.fields = DealFields(context, self)
        self.lines = LinesEditor(formats, context.runner, services.products.find, services.products.get, self)
        self.members = MembersEditor(context, self)
        self.checklist = Checklist(self)
        self.log = StageLog(formats, self._stages.get, self)
        self.sale = button(self.tr("Make a sale…"), "", "wallet", self)
        self.repeat = icon_button("copy", self)
        name_control(self.repeat, self.tr("Repeat the deal"))
        self._sections: dict[str, SectionCard] = {}
        self._build()
        self._connect()

    @property
    def deal_id(self) -> int | None:
        """The deal that is shown."""
        return self.session.deal_id if self.isVisible() else None

    def open_deal(self, deal_id: int, pipelines: Sequence[Pipeline]) -> None:
        """Show a deal."""
        self.fields.commit_all()
        self._pipelines = pipelines
        self._stages.clear()
        self._stages.update({stage.id: stage for each in pipelines for stage in each.stages})
        services = self._context.services
        self.fields.set_offers(
            [user.name for user in services.users.list(only_active=True)],
            [source.name for source in services.sources.list()],
            [tag.name for tag in services.tags.list()],
            tuple(services.custom_fields.list(Entity.DEAL)),
        )
        self.message.hide()
        was_hidden = self.isHidden()
        if was_hidden or deal_id != self.session.deal_id:
            self.tabs.to_top()
        self.session.open(deal_id)
        if was_hidden:
            self.show_panel(self.title)

    def close_deal(self) -> None:
        """Store what is being typed and close."""
        self.commit_all()
        self.hide_panel()
        self.tabs.forget()
        self.planned.clear()
        self.escalation.clear()

    def commit_all(self) -> None:
        """Store what is being typed."""
        self.title.commit()
        self.fields.commit_all()
        self.tabs.settle()

    def focusNextPrevChild(self, is_forward: bool) -> bool:
        return tab_inside(self, is_forward=is_forward) or super().focusNextPrevChild(is_forward)

    def _is_crossed(self, base: Deal, theirs: Deal) -> bool:
        title = {base.draft.title, self.title.value()}
        is_title = self.title.is_edited and theirs.draft.title not in title
        return is_title or self.fields.is_crossed(base.draft, theirs.draft)

    # How it is put together

    def _build(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(20, 0, 20, 4)
        head.setSpacing(8)
        head.addWidget(self.message)
        head.addWidget(self.escalation)
        head.addWidget(self.title)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.stage)
        line.addWidget(self.client)
        line.addStretch(1)
        line.addWidget(self.sale)
        line.addWidget(self.repeat)
        head.addLayout(line)
        head.addWidget(self.state)
        self.tabs = DealTabs(self._context, self._facts(), self)
        body = QWidget(self)
        inside = QVBoxLayout(body)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addLayout(head)
        inside.addWidget(self.tabs, 1)
        self.set_body(body, scrolls=False)
        self.foot.setContentsMargins(0, 0, 0, 0)  # there are no buttons below

    def _facts(self) -> QWidget:
        facts = QWidget(self)
        column = QVBoxLayout(facts)
        column.setContentsMargins(20, 12, 20, 16)
        column.setSpacing(10)
        column.addWidget(self.planned)
        for key, title, inside in (
            ("checklist", self.tr("To be done in this stage"), self.checklist),
            ("fields", self.tr("Deal"), self.fields),
            ("lines", self.tr("Products"), self.lines),
            ("members", self.tr("People who take part"), self.members),
            ("log", self.tr("The way of the deal"), self.log),
        ):
            section = self._sections[key] = SectionCard(title, self)
            section.body.addWidget(inside)
            column.addWidget(section)
        column.addStretch(1)
        return facts

    def _connect(self) -> None:
        self.close_requested.connect(self.close_deal)
        self.session.loaded.connect(self._on_loaded)
        self.session.conflicted.connect(self._on_conflict)
        self.session.refused.connect(self._on_refused)
        self.session.gone.connect(self.hide_panel)
        self.session.saved.connect(self._context.shell.saved)
        self.message.action_clicked.connect(self._on_insist)
        self.title.committed.connect(lambda: self.session.change("title", self.title.value()))
        self.fields.changed.connect(self.session.change)
        self.lines.changed.connect(lambda: self.session.change("lines", self.lines.lines()))
        self.members.changed.connect(lambda: self.session.change("members", self.members.members()))
        self.checklist.ticked.connect(self._on_tick)
        self.client.clicked.connect(self._to_client)
        self.sale.clicked.connect(lambda: self._tell(self.sale_requested))
        self.repeat.clicked.connect(lambda: self._tell(self.repeat_requested))

    # What it shows

    def _on_loaded(self, deal: Deal) -> None:
        draft = deal.draft
        stage = self._stages.get(draft.stage_id or 0)
        self.set_title(self.tr("Deal No. {0}").format(self._context.formats.number(deal.number)))
        if not self.title.is_edited:
            self.title.set_value(draft.title)
        self.client.setText(literal(deal.client_name))
        self._show_stage(deal, stage)
        self.fields.show_deal(deal, stage.probability if stage is not None else 0)
        self.lines.set_lines(draft.lines, draft.currency)
        self.members.set_members(draft.members)
        points = stage.checklist if stage is not None else ()
        self.checklist.show_points(points, draft.done)
        self.log.show_deal(deal)
        is_open = deal.state is StageKind.OPEN
        self._sections["checklist"].setVisible(bool(points) and is_open)
        self.planned.setVisible(is_open)
        if is_open:
            self.planned.show_deal(deal.id, draft.client_id)
        else:
            self.planned.clear()
        self.sale.setVisible(deal.state is StageKind.WON)
        self.escalation.show_record(EntityRef(Entity.DEAL, deal.id))
        self.tabs.show_record(deal)

    def _show_stage(self, deal: Deal, stage: Stage | None) -> None:
        self.stage.setText(literal(stage.name) if stage is not None else "")
        self.stage.setAccessibleName(self.tr("Stage: {0}").format(stage.name if stage is not None else ""))
        set_property(self.stage, "kind", "")
        menu = QMenu(self.stage)
        for pipeline in self._pipelines:
            if pipeline.id != deal.draft.pipeline_id:
                continue
            for each in pipeline.stages:
                action = menu.addAction(literal(each.name))
                action.setCheckable(True)
                action.setChecked(each.id == deal.draft.stage_id)
                action.triggered.connect(
                    lambda _on=False, each=each: self.move_requested.emit([deal.id], each)
                )
        self.stage.set_menu(menu)
        formats = self._context.formats
        words = [self.tr("added {0}").format(formats.date(deal.created_at.astimezone().date()))]
        if deal.closed_at is not None:
            words.append(self.tr("closed {0}").format(formats.date(deal.closed_at.astimezone().date())))
        if deal.loss is not None:
            words += [part for part in (deal.loss.reason, deal.loss.competitor, deal.loss.note) if part]
        self.state.setText(" · ".join(words))

    # What it hears

    def _on_tick(self, point: str, is_done: bool) -> None:
        if self.session.deal is not None:
            done = self.session.deal.draft.done
            self.session.change("done", done | {point} if is_done else done - {point})

    def _on_refused(self, error: ValidationError) -> None:
        self.fields.show_problems(error)
        if "title" in error.problems:
            self.title.show_problem(error.problems["title"])
        words = {problem_text(problem) for problem in error.problems.values()}
        self.message.show_message(self.tr("Not stored: {0}").format("; ".join(sorted(words))), "danger")

    def _on_conflict(self, conflicts: Mapping[str, Any]) -> None:
        self._conflicts = conflicts
        names = {
            "title": self.tr("Title"),
            "lines": self.tr("Products"),
            "members": self.tr("People who take part"),
            "done": self.tr("To be done in this stage"),
        }
        named = ", ".join(self.fields.caption(key) or names.get(key, "") for key in conflicts)
        self.message.show_message(
            self.tr("Somebody else changed this meanwhile: {0}. The other change is shown.").format(named),
            "warning",
            self.tr("Take mine"),
        )

    def _on_insist(self) -> None:
        self.message.hide()
        self.session.insist(self._conflicts)

    def _tell(self, signal: Any) -> None:
        if self.session.deal_id is not None:
            signal.emit(self.session.deal_id)

    def _to_client(self) -> None:
        if self.session.deal is not None:
            self._context.navigate(EntityRef(Entity.CLIENT, self.session.deal.draft.client_id))
