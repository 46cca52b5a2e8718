"""Decides what becomes of each deal of a file: a new one, a change of one that is there, or nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from crm_desktop.domain.catalogue import CustomField
from crm_desktop.domain.deal import MAX_TITLE, Deal, DealDraft, DealMember, Loss, PaymentNature
from crm_desktop.domain.errors import Problem
from crm_desktop.domain.lines import Line, total
from crm_desktop.domain.pipeline import Stage, StageKind, may_move
from crm_desktop.domain.progress import Progress
from crm_desktop.domain.selling_import import ClientChoice, SellingAction, SellingReason
from crm_desktop.domain.text import fold_words, sort_key
from crm_desktop.exchange.drafts import CellProblem
from crm_desktop.exchange.line_text import lines_text
from crm_desktop.exchange.selling_rows import ClientMention, ImportedDeal
from crm_desktop.models.engines import Engine
from crm_desktop.services.changes import chunks, marks
from crm_desktop.services.deals import DealService
from crm_desktop.services.deals.past import PastStep
from crm_desktop.services.imports_selling.mentions import ClientFinder, Match
from crm_desktop.services.imports_selling.own_values import own_values
from crm_desktop.services.imports_selling.plan import PlannedDeal
from crm_desktop.services.imports_selling.stages import StageFinder

_EVERY = 200
_NOBODY = 0  # stands in a draft for a client who is not stored yet


class DealPlanner:
    """Plans the deals of a file; everything of the base is looked up in a few statements beforehand."""

    def __init__(
        self,
        engine: Engine,
        deals: DealService,
        stages: StageFinder,
        choice: ClientChoice,
        no_reason: str,
        now: datetime,
        own_fields: Sequence[CustomField] = (),
    ) -> None:
        self._engine, self._deals, self._stages = engine, deals, stages
        self._choice, self._no_reason, self._now = choice, no_reason, now
        self.clients = ClientFinder(engine)
        self._stored: dict[int, Deal] = {}
        self._products: dict[str, tuple[int, str, int] | None] = {}
        self._seen: dict[int, int] = {}
        self._own_fields = tuple(own_fields)
        self._sheet = ""
        self._headings: Callable[[str], tuple[str, str]] = lambda field: ("", field)

    def run(
        self,
        rows: Sequence[ImportedDeal],
        progress: Progress,
        headings: Callable[[str], tuple[str, str]],
        sheet: str,
    ) -> list[PlannedDeal]:
        """Plan all rows; `headings` tells the letters and the heading of the column of a field."""
        self._headings, self._sheet = headings, sheet
        self.clients.prepare([mention for row in rows for mention in _mentions(row)], progress)
        self._read_deals(rows, progress)
        self._read_products(rows)
        planned = []
        for count, row in enumerate(rows):
            if count % _EVERY == 0:
                progress.raise_if_cancelled()
            planned.append(self._plan(row))
        return planned

    # One row

    def _plan(self, row: ImportedDeal) -> PlannedDeal:
        if row.client.is_empty and not row.company.is_empty:
            row.client, row.company = row.company, ClientMention()
        match = self.clients.find(row.client)
        stored = self._same_deal(row, match)
        if stored is not None and stored.id in self._seen:
            self._tell(row, "number", Problem.NOT_UNIQUE, str(row.number))
            planned = self._refused(row, SellingReason.SAME_AS_ROW)
            return replace(planned, action=SellingAction.SKIP, same_as_row=self._seen[stored.id])
        if stored is None and row.client.is_empty:
            return self._refused(row, SellingReason.NO_CLIENT)
        client_id, client_at = self._client(row, match, stored)
        if client_id is None and client_at is None:
            reason = SellingReason.AMBIGUOUS_CLIENT if match.alike else SellingReason.UNKNOWN_CLIENT
            return self._refused(row, reason)
        row.custom, left = own_values(row.custom, self._own_fields, self._now.astimezone().date())
        for name, text in left.items():
            row.keep(name, text)
        draft = DealDraft(client_id or _NOBODY, "")
        company_at = self._set_company(row, draft)
        members_at = self._set_members(row, draft)
        self._set_lines(row)
        self._set_title(row)
        if not row.title:
            return self._refused(row, SellingReason.NO_NAME)
        planned = PlannedDeal(
            row.row,
            SellingAction.CREATE,
            SellingReason.NEW if client_at is None else SellingReason.NEW_WITH_CLIENT,
            draft,
            match.name or row.client.name or (stored.client_name if stored else ""),
            client_at=client_at,
            company_at=company_at,
            members_at=members_at,
        )
        return self._new(row, planned) if stored is None else self._changed(row, planned, stored)

    def _new(self, row: ImportedDeal, planned: PlannedDeal) -> PlannedDeal:
        stage, left = self._place(row)
        steps, missing = self._stages.road(row, stage, left, self._now)
        for name in dict.fromkeys(missing):
            self._refuse(row, "stage_log", Problem.UNKNOWN_STAGE, name)
        loss = self._loss(row, stage)
        if stage.kind is not StageKind.OPEN and row.next_action is not None:
            row.keep(self._headings("next_action")[1], row.next_action.text or row.next_action.kind.value)
        _fill(planned.draft, row)
        planned.draft.pipeline_id, planned.draft.stage_id = stage.pipeline_id, stage.id
        return replace(planned, number=row.number, steps=steps, loss=loss, problems=tuple(row.problems))

    def _changed(self, row: ImportedDeal, planned: PlannedDeal, stored: Deal) -> PlannedDeal:
        self._seen[stored.id] = row.row
        before = stored.draft
        steps: tuple[PastStep, ...] = ()
        loss: Loss | None = None
        if row.stage.strip() or row.state is not None:
            stage, _ = self._place(row)
            if stage.id != before.stage_id:
                if may_move(stored.state, stage.kind):
                    steps, loss = (PastStep(stage.id, self._now),), self._loss(row, stage)
                else:
                    self._tell(row, "stage", Problem.NOT_MOVED, row.stage or str(row.state))
        after = _united(before, planned.draft, row)
        is_same = not steps and after == before and planned.company_at is None
        return replace(
            planned,
            action=SellingAction.SKIP if is_same else SellingAction.UPDATE,
            reason=SellingReason.NOTHING_NEW if is_same else SellingReason.BY_NUMBER,
            draft=after,
            deal_id=stored.id,
            steps=steps,
            loss=loss,
            problems=tuple(row.problems),
        )

    def _place(self, row: ImportedDeal) -> tuple[Stage, Stage | None]:
        stage, left, problems = self._stages.place(row)
        for problem, field, text in problems:
            self._refuse(row, field, problem, text)
        return stage, left

    def _loss(self, row: ImportedDeal, stage: Stage) -> Loss | None:
        if stage.kind is not StageKind.LOST:
            for field, text in zip(
                ("lost_reason", "lost_note", "competitor"), _loss_texts(row.loss), strict=True
            ):
                if text.strip():
                    row.keep(self._headings(field)[1], text)
            return None
        if row.loss.reason.strip():
            return row.loss
        self._tell(row, "lost_reason", Problem.NO_REASON, "")
        return replace(row.loss, reason=self._no_reason)

    # Whom and what it is about

    def _client(self, row: ImportedDeal, match: Match, stored: Deal | None) -> tuple[int | None, int | None]:
        """Return the client of the base, or the place of a new one; neither when the row has to be left out."""
        if stored is not None and (match.client_id is None or match.client_id == stored.draft.client_id):
            return stored.draft.client_id, None
        if match.client_id is not None:
            if match.is_other_name:
                self._tell(row, "client", Problem.OTHER_NAME, row.client.name)
            return match.client_id, None
        if match.alike:
            self._tell(row, "client", Problem.SEVERAL_CLIENTS, row.client.name or _first_contact(row.client))
        if self._choice is ClientChoice.SKIP:
            return None, None
        return None, self.clients.add(row.client)

    def _set_company(self, row: ImportedDeal, draft: DealDraft) -> int | None:
        """Name the company of a deal; returns the place of a new one."""
        if row.company.is_empty:
            return None
        match = self.clients.find(row.company)
        if match.client_id is not None:
            draft.company_id = match.client_id
            return None
        if match.alike or self._choice is ClientChoice.SKIP:
            problem = Problem.SEVERAL_CLIENTS if match.alike else Problem.NO_CLIENT
            self._refuse(row, "company", problem, row.company.name)
            return None
        return self.clients.add(row.company, is_company=True)

    def _set_members(self, row: ImportedDeal, draft: DealDraft) -> tuple[int | None, ...]:
        places: list[int | None] = []
        members: list[DealMember] = []
        for each in row.members:
            match = self.clients.find(each.client)
            if match.client_id is None and (
                match.alike or self._choice is ClientChoice.SKIP or each.client.is_empty
            ):
                self._refuse(row, "members", Problem.SEVERAL_CLIENTS, each.client.name)
                continue
            places.append(None if match.client_id is not None else self.clients.add(each.client))
            members.append(DealMember(match.client_id or _NOBODY, each.role, each.influence, match.name))
        draft.members = tuple(members)
        return tuple(places)

    def _set_lines(self, row: ImportedDeal) -> None:
        """Give lines their products and, where the file has none, their prices; keep in the note what does not
        add up to the amount."""
        if not row.lines:
            return
        lines = [self._known_line(line, fills=bool(row.lines_text)) for line in row.lines]
        amount = row.amount
        if row.lines_text and amount is not None and len(lines) == 1 and total(lines) != amount:
            price = amount * 1000 // lines[0].quantity
            lines = [replace(lines[0], price=price)]
        has_price = not row.lines_text or all(line.price for line in lines)
        if has_price and (amount is None or total(lines) == amount):
            row.lines = tuple(lines)
            return
        if not has_price:
            row.keep(self._headings("lines")[1], row.lines_text)
        else:
            self._refuse(row, "lines", Problem.OTHER_SUM, row.lines_text or lines_text(row.lines))
        row.title = row.title or row.lines[0].text
        row.lines = ()

    def _known_line(self, line: Line, *, fills: bool) -> Line:
        known = self._products.get(sort_key(line.text))
        if known is None:
            return line
        product_id, unit, price = known
        if not line.unit and unit and not fills:
            return line  # it was written without a unit on purpose
        found = replace(line, product_id=product_id, unit=line.unit or unit)
        return replace(found, price=price) if fills and not found.price else found

    def _set_title(self, row: ImportedDeal) -> None:
        title = row.title or (row.lines[0].text if row.lines else "") or row.client.name or row.company.name
        title = title or _first_contact(row.client)
        if len(title) > MAX_TITLE:
            self._refuse(row, "title", Problem.TOO_LONG, title)
            title = title[: MAX_TITLE - 1].rstrip() + "…"
        row.title = title

    # The base

    def _same_deal(self, row: ImportedDeal, match: Match) -> Deal | None:
        """Return the deal of the base with this number, if it is the same one: title and client agree."""
        stored = self._stored.get(row.number or 0)
        if stored is None or fold_words(row.title) != fold_words(stored.draft.title):
            return None
        is_same_client = (
            row.client.is_empty
            or stored.draft.client_id in match.alike
            or (not match.alike and sort_key(row.client.name) == sort_key(stored.client_name))
        )
        return stored if is_same_client else None

    def _read_deals(self, rows: Sequence[ImportedDeal], progress: Progress) -> None:
        numbers = sorted({row.number for row in rows if row.number is not None})
        for chunk in chunks(numbers):
            progress.raise_if_cancelled()
            ids = [
                row[0]
                for row in self._engine.rows(f"SELECT id FROM deal WHERE number IN ({marks(chunk)})", chunk)
            ]
            self._stored |= {deal.number: deal for deal in self._deals.get_many(ids)}

    def _read_products(self, rows: Iterable[ImportedDeal]) -> None:
        names = sorted({sort_key(line.text) for row in rows for line in row.lines} - {""})
        for chunk in chunks(names):
            for product_id, key, unit, price in self._engine.rows(
                "SELECT id, sort_key, unit, price FROM product WHERE is_active = 1"
                f" AND sort_key IN ({marks(chunk)})",
                chunk,
            ):
                self._products[key] = None if key in self._products else (product_id, unit, price)

    # Telling

    def _tell(self, row: ImportedDeal, field: str, problem: Problem, raw: str) -> None:
        letters, heading = self._headings(field)
        row.problems.append(CellProblem(self._sheet, row.row, letters, heading, problem, raw))

    def _refuse(self, row: ImportedDeal, field: str, problem: Problem, raw: str) -> None:
        """Keep in the note what is not taken, and say why."""
        self._tell(row, field, problem, raw)
        row.keep(self._headings(field)[1], raw)

    @staticmethod
    def _refused(row: ImportedDeal, reason: SellingReason) -> PlannedDeal:
        draft = DealDraft(_NOBODY, row.title)
        problems = tuple(row.problems)
        return PlannedDeal(row.row, SellingAction.REJECT, reason, draft, row.client.name, problems)


def _mentions(row: ImportedDeal) -> Iterator[ClientMention]:
    yield row.client
    if not row.company.is_empty:
        yield row.company
    for member in row.members:
        yield member.client


def _first_contact(mention: ClientMention) -> str:
    values = [phone.raw for phone in mention.phones] + [email.raw for email in mention.emails] + [mention.inn]
    return next((value for value in values if value), "")


def _loss_texts(loss: Loss) -> tuple[str, str, str]:
    return loss.reason, loss.note, loss.competitor


def _fill(draft: DealDraft, row: ImportedDeal) -> None:
    """Give a draft what its row says."""
    draft.title, draft.amount, draft.currency = row.title, row.amount or 0, row.currency
    draft.probability, draft.expected_close = row.probability, row.expected_close
    draft.owner, draft.source, draft.purpose = row.owner, row.source, row.purpose
    draft.payment_nature = row.payment_nature or PaymentNature.UNKNOWN
    draft.next_action, draft.note, draft.tags = row.next_action, row.note, row.tags
    draft.lines, draft.done, draft.custom = row.lines, row.done, dict(row.custom)


def _united(before: DealDraft, mine: DealDraft, row: ImportedDeal) -> DealDraft:
    """Return a known deal with what its row says; an empty cell erases nothing, and the note only grows."""
    after = before.copy()
    after.client_id, after.title = mine.client_id, row.title
    after.company_id = mine.company_id or before.company_id
    for name in ("currency", "owner", "source", "purpose"):
        said = getattr(row, name)
        if said.strip() and fold_words(said) != fold_words(getattr(before, name)):
            setattr(after, name, said)
    for name in ("amount", "probability", "expected_close", "next_action", "payment_nature"):
        if getattr(row, name):
            setattr(after, name, getattr(row, name))
    if row.tags:
        after.tags = row.tags
    if row.lines and [replace(line, product_id=None) for line in row.lines] != [
        replace(line, product_id=None) for line in before.lines
    ]:
        after.lines = row.lines
    if before.lines and not row.lines:
        after.amount = before.amount  # it is the sum of lines that the file does not have
    roles = [(each.client_id, each.role, each.influence) for each in mine.members]
    if roles and roles != [(each.client_id, each.role, each.influence) for each in before.members]:
        after.members = mine.members
    if row.note.strip() and row.note.strip() not in before.note:
        after.note = row.note if before.note in row.note else f"{before.note}\n{row.note}"
    after.done = before.done | row.done
    after.custom = before.custom | dict(row.custom)
    return after
