"""Files that hold whole clients, not tables: vCards and our own JSON."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from crm_desktop.domain.catalogue import CustomField, CustomFieldKind
from crm_desktop.domain.client import ClientDraft, type_of_custom
from crm_desktop.domain.custom_values import parse_custom
from crm_desktop.domain.errors import Problem
from crm_desktop.domain.text import fold_words
from crm_desktop.exchange.drafts import CellProblem, ImportedRow, ImportOptions, NewField
from crm_desktop.exchange.json_records import draft_from_record, load_records
from crm_desktop.exchange.sniff import FileKind
from crm_desktop.exchange.vcard import read_vcards


def read_records(
    path: Path, kind: FileKind, options: ImportOptions
) -> tuple[tuple[ImportedRow, ...], tuple[NewField, ...]]:
    """Return the clients of a file and the own fields that they need."""
    if kind is FileKind.VCARD:
        found = read_vcards(path, options.region, options.today)
    else:
        found = [draft_from_record(record, options.region) for record in load_records(path)]
    known = {fold_words(item.label): item for item in options.own_fields}
    wanted: dict[str, NewField] = {}
    rows: list[ImportedRow] = []
    for number, (draft, values) in enumerate(found, 1):
        problems = _problems(number, draft)
        for label, value in values.items():
            own = known.get(fold_words(label))
            if own is None:
                field = wanted.setdefault(label, NewField(label, _field_kind(value)))
                own = CustomField(0, 0, field.key, label, field.kind)
            problem = _put_own(draft, own, value, options)
            if problem:
                problems.append(CellProblem("", number, "", label, problem, str(value)))
        rows.append(ImportedRow(number, draft, tuple(problems)))
    return tuple(rows), tuple(wanted.values())


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


def _field_kind(value: type_of_custom) -> CustomFieldKind:
    if isinstance(value, bool):
        return CustomFieldKind.YES_NO
    return CustomFieldKind.NUMBER if isinstance(value, int | float) else CustomFieldKind.TEXT


def _put_own(
    draft: ClientDraft, own: CustomField, value: type_of_custom, options: ImportOptions
) -> Problem | None:
    """Store the value of an own field; one that the field does not take goes to the notes."""
    given = str(value) if own.kind is CustomFieldKind.TEXT else value
    parsed, problem = parse_custom(own, given, today=options.today)
    if parsed is None or problem:
        draft.notes = "\n".join(part for part in (draft.notes, f"{own.label}: {value}") if part)
    else:
        draft.custom[own.key] = parsed
    return problem


def with_own_fields(
    rows: tuple[ImportedRow, ...], wanted: tuple[NewField, ...], own_fields: tuple[CustomField, ...]
) -> tuple[tuple[ImportedRow, ...], tuple[NewField, ...]]:
    """Return the rows with the keys of fields that exist by now in place of the keys they waited under."""
    known = {fold_words(item.label): item.key for item in own_fields}
    keys = {field.key: known[fold_words(field.label)] for field in wanted if fold_words(field.label) in known}
    if not keys:
        return rows, wanted
    moved = []
    for row in rows:
        draft = row.draft.copy()
        draft.custom = {keys.get(key, key): value for key, value in draft.custom.items()}
        moved.append(replace(row, draft=draft))
    return tuple(moved), tuple(field for field in wanted if field.key not in keys)
