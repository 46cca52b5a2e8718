"""Files that hold whole clients, not tables: vCards and our own JSON."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from crm_desktop.domain.catalogue import CustomField, CustomFieldKind
from crm_desktop.domain.client import MAX_NAME, ClientDraft, type_of_custom
from crm_desktop.domain.custom_values import parse_custom
from crm_desktop.domain.errors import Problem
from crm_desktop.domain.text import fold, fold_words, tidy
from crm_desktop.exchange.drafts import CellProblem, ImportedRow, ImportOptions, NewField
from crm_desktop.exchange.headings import normal_heading
from crm_desktop.exchange.json_records import draft_from_record, load_records
from crm_desktop.exchange.sniff import FileKind
from crm_desktop.exchange.synonyms import DO_NOT_CALL, SYNONYMS
from crm_desktop.exchange.vcard import read_vcards


def read_records(
    path: Path, kind: FileKind, options: ImportOptions
) -> tuple[tuple[ImportedRow, ...], tuple[NewField, ...]]:
    """Return the clients of a file and the own fields that they need."""
    if kind is FileKind.VCARD:
        found = read_vcards(path, options.region, options.today)
        unwanted = [_take_wish(draft) for draft, _ in found]
    else:
        records = load_records(path)
        found = [draft_from_record(record, options.region) for record in records]
        unwanted = [record.get("do_not_call") is True for record in records]
    known = {_label_key(item.label): item for item in options.own_fields}
    wanted = _wanted_fields([values for _, values in found], known)
    rows: list[ImportedRow] = []
    for number, (draft, values) in enumerate(found, 1):
        problems = _problems(number, draft)
        for label, value in values.items():
            problem = _put_own(draft, known.get(_label_key(label)), label, value, options)
            if problem:
                problems.append(CellProblem("", number, "", label, problem, str(value)))
        wish = "" if unwanted[number - 1] else None
        rows.append(ImportedRow(number, draft, tuple(problems), do_not_call=wish))
    return tuple(rows), wanted


def _take_wish(draft: ClientDraft) -> bool:
    """Tell whether a vCard says that its client must not be called. It has no field for that: our own
    files say it by a group of contacts, which is no tag here."""
    tags = tuple(tag for tag in draft.tags if normal_heading(tag) not in SYNONYMS[DO_NOT_CALL])
    has_wish = tags != draft.tags
    draft.tags = tags
    return has_wish


def _wanted_fields(
    records: list[dict[str, type_of_custom]], known: dict[str, CustomField]
) -> tuple[NewField, ...]:
    """Return the own fields that are not there yet, and let `known` name them as if they were."""
    values: dict[str, list[type_of_custom]] = {}
    labels: dict[str, str] = {}
    for record in records:
        for label, value in record.items():
            key = _label_key(label)
            if label.strip() and len(label) <= MAX_NAME and key not in known:
                labels.setdefault(key, tidy(label))
                values.setdefault(key, []).append(value)
    fields = {key: NewField(label, _field_kind(values[key])) for key, label in labels.items()}
    known |= {key: CustomField(0, 0, field.key, field.label, field.kind) for key, field in fields.items()}
    return tuple(fields.values())


def _label_key(label: str) -> str:
    """Return what tells own fields apart; marks count only where there is nothing else."""
    return fold_words(label) or fold(tidy(label))


def _problems(number: int, draft: ClientDraft) -> list[CellProblem]:
    problems = [
        CellProblem("", number, "", "phones", Problem.NOT_A_PHONE, phone.raw)
        for phone in draft.phones
        if not phone.e164
    ]
    problems.extend(
        CellProblem("", number, "", "emails", Problem.NOT_AN_EMAIL, email.raw)
        for email in draft.emails
        if not email.normal
    )
    return problems


def _field_kind(values: list[type_of_custom]) -> CustomFieldKind:
    """Return the kind that takes all values as they are. Money and choices look like numbers and words."""
    if all(isinstance(value, bool) for value in values):
        return CustomFieldKind.YES_NO
    if all(isinstance(value, int | float) and not isinstance(value, bool) for value in values):
        return CustomFieldKind.NUMBER
    return CustomFieldKind.DATE if all(map(_is_date, values)) else CustomFieldKind.TEXT


def _is_date(value: type_of_custom) -> bool:
    """Tell whether a value is a date as our export writes it: what is stored is the same text."""
    try:
        return isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _put_own(
    draft: ClientDraft, own: CustomField | None, label: str, value: type_of_custom, options: ImportOptions
) -> Problem | None:
    """Store the value of an own field; one that no field takes goes to the notes."""
    parsed: type_of_custom = None
    problem: Problem | None = None
    if own is not None and own.key not in draft.custom:
        given = str(value) if own.kind is CustomFieldKind.TEXT else value
        parsed, problem = parse_custom(own, given, today=options.today)
    if parsed is None:
        text = f"{label}: {value}" if label.strip() else str(value)
        draft.notes = "\n".join(part for part in (draft.notes, text) if part)
    else:
        draft.custom[own.key if own else ""] = parsed
    return problem


def with_own_fields(
    rows: tuple[ImportedRow, ...], wanted: tuple[NewField, ...], own_fields: tuple[CustomField, ...]
) -> tuple[tuple[ImportedRow, ...], tuple[NewField, ...]]:
    """Return the rows with the keys of fields that exist by now in place of the keys they waited under."""
    known = {_label_key(item.label): item.key for item in own_fields}
    keys = {field.key: known[_label_key(field.label)] for field in wanted if _label_key(field.label) in known}
    if not keys:
        return rows, wanted
    moved = []
    for row in rows:
        draft = row.draft.copy()
        draft.custom = {keys.get(key, key): value for key, value in draft.custom.items()}
        moved.append(replace(row, draft=draft))
    return tuple(moved), tuple(field for field in wanted if field.key not in keys)
