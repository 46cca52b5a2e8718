"""What an import does and finds, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.import_plan import ImportPolicy, RowAction, RowReason
from crm_desktop.exchange import synonyms as to
from crm_desktop.exchange.column_groups import contact_groups
from crm_desktop.exchange.columns import ColumnGuess, Why
from crm_desktop.exchange.drafts import CellProblem
from crm_desktop.exchange.tables import SkipReason
from crm_desktop.services.imports import PlannedRow
from crm_desktop.ui.runtime.error_texts import problem_text
from crm_desktop.ui.runtime.field_texts import target_text
from crm_desktop.ui.table.column import Chip

# The targets in the groups in which the list of targets shows them.
NAMES = (to.NAME, to.LAST_NAME, to.FIRST_NAME, to.PATRONYMIC, to.COMPANY, to.POSITION, to.KIND)
CONTACTS = (to.PHONE, to.EMAIL, to.TELEGRAM, to.WHATSAPP, to.VK, to.INSTAGRAM, to.SITE, to.HANDLE)
PLACES = (to.ADDRESS, to.CITY, to.POSTCODE)
FACTS = (to.BIRTHDAY, to.INN, to.KPP, to.OGRN)
WORK = (to.STATUS, to.SOURCE, to.OWNER, to.TAGS, to.NOTES, to.MUST_KNOW, to.PREFERENCES, to.DO_NOT_CALL)


def action_chip(action: RowAction) -> Chip:
    """Return what happens to a row as a chip."""
    translate = QCoreApplication.translate
    return {
        RowAction.CREATE: Chip(translate("ImportWords", "New"), "success", "plus"),
        RowAction.UPDATE: Chip(translate("ImportWords", "Completed"), "info", "pencil"),
        RowAction.JOIN: Chip(translate("ImportWords", "Joined"), "violet", "merge"),
        RowAction.SKIP: Chip(translate("ImportWords", "Skipped"), "neutral", "minus"),
        RowAction.REJECT: Chip(translate("ImportWords", "Rejected"), "danger", "ban"),
    }[action]


def reason_text(row: PlannedRow, name: str) -> str:
    """Return why a row is treated so; `name` is that of the client in the base that it meets."""
    translate = QCoreApplication.translate
    if row.reason is RowReason.EXISTS and row.action is RowAction.UPDATE:
        return translate("ImportWords", "Adds to “{0}”").format(name)
    text = {
        RowReason.NEW: translate("ImportWords", "Not in the database yet"),
        RowReason.SIMILAR_NAME: translate("ImportWords", "New, though there is a namesake: {0}"),
        RowReason.EXISTS: translate("ImportWords", "Already there: {0}"),
        RowReason.NOTHING_NEW: translate("ImportWords", "Nothing new about “{0}”"),
        RowReason.SAME_AS_ROW: translate("ImportWords", "The same client as in row {0}"),
        RowReason.NO_NAME: translate("ImportWords", "Neither a name nor a phone"),
        RowReason.TOO_LONG: translate("ImportWords", "The name is too long"),
    }[row.reason]
    return text.format(row.same_as_row if row.reason is RowReason.SAME_AS_ROW else name)


def problem_line(problem: CellProblem) -> str:
    """Return what is wrong with a cell, with its place as a spreadsheet names it."""
    place = f"{problem.column}{problem.row}"
    if problem.heading:
        place = f"{place} ({problem.heading})"
    if not problem.raw:
        return QCoreApplication.translate("ImportWords", "{0}: {1}").format(place, problem_text(problem.kind))
    shown = problem.raw if len(problem.raw) <= 60 else f"{problem.raw[:59]}…"
    text = QCoreApplication.translate("ImportWords", "{0}: {1} — “{2}”")
    return text.format(place, problem_text(problem.kind), shown)


def policy_texts(policy: ImportPolicy) -> tuple[str, str]:
    """Return the name of a policy and what it does."""
    translate = QCoreApplication.translate
    return {
        ImportPolicy.FILL: (
            translate("ImportWords", "Fill gaps"),
            translate(
                "ImportWords", "Adds what the card does not know yet. What stands there is never overwritten."
            ),
        ),
        ImportPolicy.UPDATE: (
            translate("ImportWords", "The file wins"),
            translate(
                "ImportWords", "Values of the file replace those of the card. Empty cells erase nothing."
            ),
        ),
        ImportPolicy.SKIP: (
            translate("ImportWords", "Skip"),
            translate("ImportWords", "Clients that are there already stay as they are."),
        ),
        ImportPolicy.CREATE: (
            translate("ImportWords", "Always new"),
            translate(
                "ImportWords",
                "Each row becomes a new client, without looking for the same one. Mind doubles!",
            ),
        ),
    }[policy]


def confidence_chip(guess: ColumnGuess) -> Chip:
    """Return how sure a guess is, as a chip."""
    translate = QCoreApplication.translate
    if guess.why is Why.USER:
        return Chip(translate("ImportWords", "Your choice"), "success", "check")
    if guess.target == to.IGNORE:
        return Chip(translate("ImportWords", "Left out"), "neutral", "minus")
    if guess.why is Why.NEW_FIELD:
        return Chip(translate("ImportWords", "New field"), "info", "plus")
    if guess.why is Why.NO_FIELD:
        return Chip(translate("ImportWords", "To the note"), "info", "sticky-note")
    if guess.is_sure:
        return Chip(translate("ImportWords", "Recognised"), "success", "check")
    return Chip(translate("ImportWords", "Please check"), "warning", "triangle-alert")


def why_text(guess: ColumnGuess) -> str:
    """Return what a guess rests on, in a sentence."""
    translate = QCoreApplication.translate
    return {
        Why.HEADING: translate("ImportWords", "The heading says so."),
        Why.VALUES: translate("ImportWords", "The values look like that."),
        Why.HEADING_AND_VALUES: translate("ImportWords", "The heading says so, and the values agree."),
        Why.OWN_FIELD: translate("ImportWords", "You have an own field of this name."),
        Why.NEW_FIELD: translate(
            "ImportWords", "No field fits. An own field with this heading will be made, so nothing is lost."
        ),
        Why.NO_FIELD: translate("ImportWords", "No field fits this heading."),
        Why.ROW_NUMBERS: translate("ImportWords", "These are only row numbers."),
        Why.NO_HEADING: translate("ImportWords", "The column has no heading. Its values go to the notes."),
        Why.EMPTY: translate("ImportWords", "The column is empty."),
        Why.USER: translate("ImportWords", "You chose this, now or in an earlier import."),
    }[guess.why]


def needs_look(guess: ColumnGuess) -> bool:
    """Return whether a person should look at a guess; a new own field loses nothing."""
    return not guess.is_sure and guess.why not in (Why.NEW_FIELD, Why.NO_FIELD, Why.EMPTY)


def targets_twice(columns: Sequence[ColumnGuess]) -> list[str]:
    """Return the fields of one value that several columns go to, in the order of the columns.

    The columns of further contact people fill cards of their own, so they are none of them.
    """
    others = contact_groups([(guess.column, guess.heading, guess.target) for guess in columns])
    own = [guess.target for guess in columns if guess.column not in others]
    counts = Counter(target for target in own if target not in to.REPEATABLE)
    return [target for target, count in counts.items() if count > 1]


def skip_text(reason: SkipReason) -> str:
    """Return why a row of the sheet is no client."""
    translate = QCoreApplication.translate
    return {
        SkipReason.TOTAL: translate("ImportWords", "Total"),
        SkipReason.HEADER_AGAIN: translate("ImportWords", "Header again"),
        SkipReason.SECTION: translate("ImportWords", "Section"),
        SkipReason.FOOTER: translate("ImportWords", "Below the table"),
    }[reason]


def target_groups() -> list[tuple[str, list[tuple[str, str]]]]:
    """Return the fields that a column can go to: titles of groups, in each the targets with their names."""
    translate = QCoreApplication.translate
    groups = (
        (translate("ImportWords", "Who"), NAMES),
        (translate("ImportWords", "Contacts"), CONTACTS),
        (translate("ImportWords", "Where"), PLACES),
        (translate("ImportWords", "Facts"), FACTS),
        (translate("ImportWords", "Our work"), WORK),
    )
    return [(title, [(target, target_text(target)) for target in targets]) for title, targets in groups]
