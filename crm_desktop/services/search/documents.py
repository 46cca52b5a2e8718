"""What each record is found by: its fields as people would type them, and the one text made of them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from enum import IntEnum
from functools import lru_cache
from typing import Any, NamedTuple

from crm_desktop.domain.catalogue import CustomFieldKind
from crm_desktop.domain.client import Birthday
from crm_desktop.domain.phones import phone_key
from crm_desktop.domain.search import SearchKind
from crm_desktop.domain.text import drop_invisible, fold, fold_words
from crm_desktop.domain.translit import skeletons
from crm_desktop.models.engines import Engine
from crm_desktop.models.search_index import KIND_SHIFT
from crm_desktop.services.tables import marks

# Clients first, entries, the most, last: an index is quickest written in the order of ids.
# Deals, inquiries and tasks came later: what the ids of the others mean does not change.
_ORDER = (
    SearchKind.CLIENT,
    SearchKind.PROMISE,
    SearchKind.FILE,
    SearchKind.TAG,
    SearchKind.ENTRY,
    SearchKind.DEAL,
    SearchKind.INQUIRY,
    SearchKind.TASK,
)
TABLES = {
    SearchKind.CLIENT: "party",
    SearchKind.PROMISE: "promise",
    SearchKind.FILE: "attachment",
    SearchKind.TAG: "tag",
    SearchKind.ENTRY: "interaction",
    SearchKind.DEAL: "deal",
    SearchKind.INQUIRY: "inquiry",
    SearchKind.TASK: "task",
}
# Sounds are written in letters that no client's name has, so that they are found only when they are meant.
_SOUND_LETTERS = "abdefghiklmnoprstuvzZSC0123456789"
_SOUNDS = str.maketrans({letter: chr(0x2D30 + at) for at, letter in enumerate(_SOUND_LETTERS)})
SOUND_ALPHABET = "".join(map(str, _SOUNDS.values()))
BEGINNING = "\u2d66\u2d66"
# Entries have no mark: they are the most.
_MARKS = {
    SearchKind.CLIENT: "\u2d60",
    SearchKind.PROMISE: "\u2d61",
    SearchKind.FILE: "\u2d62",
    SearchKind.TAG: "\u2d63",
    SearchKind.DEAL: "\u2d64",
    SearchKind.INQUIRY: "\u2d65",
    SearchKind.TASK: "\u2d67",
}
_BETWEEN = " \n "  # no phrase goes over the end of a field
_NO_CONTROLS = dict.fromkeys([*range(9), *range(14, 28)])


class Zone(IntEnum):
    """The parts of a document, the ones that matter most first."""

    NAME = 0
    COMPANY = 1
    CONTACT = 2
    OTHER = 3


ZONE_ENDS = ("\x02", "\x03", "\x04", "\x05")


class Field(NamedTuple):
    """One field of a record, as it is written."""

    zone: Zone
    text: str


def document_id(kind: SearchKind, record_id: int) -> int:
    """Return the id of the document of a record."""
    return _ORDER.index(kind) << KIND_SHIFT | record_id


def span(kind: SearchKind) -> tuple[int, int]:
    """Return the first and the last id that documents of a kind can have."""
    first = document_id(kind, 0)
    return first, first + (1 << KIND_SHIFT) - 1


def mark_of(kind: SearchKind) -> str:
    """Return what stands in each document of a kind, so that the index knows where the kind ends: looking for
    words that never stand together it would go through the documents of all other kinds too."""
    return _MARKS.get(kind, "") * 3


def plain(text: str) -> str:
    """Return text as it is compared: folded, without what nobody sees, with one blank between words."""
    if not text.isprintable():
        text = drop_invisible(text).translate(_NO_CONTROLS)
    return " ".join(fold(text).split())


def sounds(word: str) -> str:
    """Return the skeleton of a word in the letters in which sounds are written."""
    return word.translate(_SOUNDS)


def document(fields: Iterable[Field], mark: str = "") -> str:
    """Return the text of a record: zone after zone, each field between blanks, at the end how the names sound."""
    zones: list[dict[str, None]] = [{}, {}, {}, {}]
    heard: dict[str, None] = {}
    for zone, text in fields:
        written = plain(text)
        if not written:
            continue
        zones[zone][written] = None
        if zone is Zone.NAME:
            zones[zone][fold_words(text)] = None  # also without the quotes of a company
            heard.update(dict.fromkeys(_heard(text)))
    parts = [
        f" {_BETWEEN.join(texts)} {end}" if texts else end
        for texts, end in zip(zones, ZONE_ENDS, strict=True)
    ]
    if heard:
        parts.append(f"{BEGINNING}{BEGINNING.join(heard)}{BEGINNING}")
    return "".join((*parts, mark))


@lru_cache(maxsize=4096)
def _heard(text: str) -> tuple[str, ...]:
    return tuple(map(sounds, skeletons(text)))


def read_clients(engine: Engine, ids: Sequence[int]) -> dict[int, list[Field]]:
    """Return the fields of clients by id, those of the card first."""
    within = f"IN ({marks(ids)})"
    found = _read_own_columns(engine, within, ids)
    if not found:
        return found
    for party_id, kind, raw, normal, extension in engine.rows(
        f"SELECT party_id, kind, raw, normal, extension FROM contact_point WHERE party_id {within}"
        " ORDER BY position, id",
        ids,
    ):
        written = [phone_key(normal or raw), raw, extension] if kind == "phone" else [raw, normal]
        found[party_id] += [Field(Zone.CONTACT, text) for text in dict.fromkeys(written) if text]
    for zone, sql in _PARTS:
        for party_id, *texts in engine.rows(sql.format(within), ids):
            found[party_id] += [
                Field(zone if at == 0 else Zone.OTHER, text) for at, text in enumerate(texts) if text
            ]
    return found


def _read_own_columns(engine: Engine, within: str, ids: Sequence[int]) -> dict[int, list[Field]]:
    found: dict[int, list[Field]] = defaultdict(list)
    rows = engine.rows(
        "SELECT id, display_name, last_name, first_name, patronymic, company_name, inn, kpp, ogrn, must_know,"
        f" preferences, notes, next_step, do_not_call_reason, birthday, extra FROM party WHERE id {within}",
        ids,
    )
    if not rows:
        return found
    kinds = dict(engine.rows("SELECT key, kind FROM field_def WHERE entity = 'client'"))
    for row_id, display, last, first, patronymic, company, *texts, birthday, extra in rows:
        names = (display, " ".join(filter(None, (last, first, patronymic))), company)
        fields = [Field(Zone.NAME, name) for name in dict.fromkeys(names) if name]
        fields += [
            Field(Zone.CONTACT if at < _NUMBERS else Zone.OTHER, text)
            for at, text in enumerate((*texts, *_days(birthday)))
            if text
        ]
        if extra != "{}":
            for key, value in _own_values(extra).items():
                fields += [Field(Zone.OTHER, text) for text in _typed(kinds.get(key), value)]
        found[row_id] = fields
    return found


_NUMBERS = 3  # INN, KPP and OGRN are found as phones are
_ADDRESSES = "SELECT party_id, raw, label FROM address WHERE party_id {0} ORDER BY position, id"
_PLACES = (
    "SELECT link.person_id, company.display_name, link.title FROM party_link AS link"
    " JOIN party AS company ON company.id = link.company_id WHERE link.person_id {0}"
    " ORDER BY link.position, link.id"
)
_TAGS = (
    "SELECT link.party_id, tag.name FROM party_tag AS link JOIN tag ON tag.id = link.tag_id"
    " WHERE link.party_id {0} ORDER BY link.position, link.id"
)
_PARTS = ((Zone.OTHER, _ADDRESSES), (Zone.COMPANY, _PLACES), (Zone.OTHER, _TAGS))


def _own_values(extra: str) -> dict[str, Any]:
    """Read the own fields of a client; what is damaged cannot be found, and keeps nothing else from being found."""
    try:
        values = json.loads(extra)
    except ValueError:
        return {}
    return values if isinstance(values, dict) else {}


def _days(birthday: str) -> tuple[str, ...]:
    """Return a birthday as it is stored and as it is written in Russia."""
    if not birthday:
        return ()
    try:
        day = Birthday.from_text(birthday)
    except ValueError:
        return (birthday,)
    written = f"{day.day:02d}.{day.month:02d}" + (f".{day.year:04d}" if day.year else "")
    return written, birthday


def _typed(kind: str | None, value: Any) -> tuple[str, ...]:
    """Return the value of an own field in each way in which somebody may type it."""
    if isinstance(value, bool):
        return ("да", "yes") if value else ("нет", "no")
    if kind == CustomFieldKind.MONEY and isinstance(value, int):
        whole, cents = divmod(abs(value), 100)
        sign = "-" if value < 0 else ""
        return (f"{sign}{whole}.{cents:02d}", f"{sign}{whole},{cents:02d}")
    if isinstance(value, int | float):
        text = repr(value).removesuffix(".0")
        return (text, text.replace(".", ",")) if "." in text else (text,)
    text = str(value)
    if kind == CustomFieldKind.DATE:
        year, _, rest = text.partition("-")
        month, _, day = rest.partition("-")
        return f"{day}.{month}.{year}", text
    return (text,)


def _read_entries(engine: Engine, ids: Sequence[int]) -> dict[int, list[Field]]:
    return _read(
        engine,
        ids,
        "SELECT entry.id, entry.subject, entry.decision, entry.body, entry.contact, outcome.name"
        " FROM interaction AS entry LEFT JOIN outcome ON outcome.id = entry.outcome_id"
        " WHERE entry.id IN ({0})",
    )


def _read_promises(engine: Engine, ids: Sequence[int]) -> dict[int, list[Field]]:
    return _read(engine, ids, "SELECT id, what, note, closed_note FROM promise WHERE id IN ({0})")


def _read_files(engine: Engine, ids: Sequence[int]) -> dict[int, list[Field]]:
    return _read(engine, ids, "SELECT id, name FROM attachment WHERE id IN ({0})")


def _read_tags(engine: Engine, ids: Sequence[int]) -> dict[int, list[Field]]:
    return _read(engine, ids, "SELECT id, name FROM tag WHERE id IN ({0})")


def _read_deals(engine: Engine, ids: Sequence[int]) -> dict[int, list[Field]]:
    """A deal is found by its title, number, note, purpose and competitor, and by what is on its lines."""
    found: dict[int, list[Field]] = {}
    for row_id, title, number, extra, *texts in engine.rows(
        "SELECT deal.id, deal.title, deal.number, deal.extra, deal.note, deal.purpose, deal.action_text,"
        f" deal.lost_note, deal.competitor FROM deal WHERE deal.id IN ({marks(ids)})",
        ids,
    ):
        fields = [Field(Zone.NAME, title), Field(Zone.CONTACT, str(number))]
        others = (*texts, *map(str, _own_values(extra).values()))
        found[row_id] = fields + [Field(Zone.OTHER, text) for text in others if text]
    for sql in (_DEAL_LINES, _DEAL_TAGS):
        for row_id, text in engine.rows(sql.format(marks(ids)), ids):
            if text:
                found[row_id].append(Field(Zone.OTHER, text))
    return found


_DEAL_LINES = (
    "SELECT line.deal_id, line.text FROM doc_line AS line WHERE line.deal_id IN ({0})"
    " ORDER BY line.deal_id, line.position, line.id"
)
_DEAL_TAGS = (
    "SELECT link.deal_id, tag.name FROM deal_tag AS link JOIN tag ON tag.id = link.tag_id"
    " WHERE link.deal_id IN ({0}) ORDER BY link.deal_id, link.position, link.id"
)


def _read_inquiries(engine: Engine, ids: Sequence[int]) -> dict[int, list[Field]]:
    """A request is found by its number, by who asks and how to reach them, and by its words."""
    found = {}
    for row_id, name, number, phone, normal, email, subject, body in engine.rows(
        "SELECT id, name, number, phone, phone_key, email, subject, body FROM inquiry"
        f" WHERE id IN ({marks(ids)})",
        ids,
    ):
        contacts = (str(number), *((phone_key(normal or phone), phone) if phone else ()), email)
        fields = [Field(Zone.NAME, name), *(Field(Zone.CONTACT, text) for text in contacts)]
        fields += [Field(Zone.OTHER, subject), Field(Zone.OTHER, body)]
        found[row_id] = [field for field in fields if field.text]
    return found


def _read_tasks(engine: Engine, ids: Sequence[int]) -> dict[int, list[Field]]:
    """A task is found by its title, place, note, result and the points of its checklist."""
    found = {}
    for row_id, title, checklist, *texts in engine.rows(
        f"SELECT id, title, checklist, place, note, result FROM task WHERE id IN ({marks(ids)})", ids
    ):
        points = (item["text"] for item in json.loads(checklist)) if checklist != "[]" else ()
        others = [Field(Zone.OTHER, text) for text in (*texts, *points) if text]
        found[row_id] = [Field(Zone.NAME, title), *others]
    return found


def _read(engine: Engine, ids: Sequence[int], sql: str) -> dict[int, list[Field]]:
    rows = engine.rows(sql.format(marks(ids)), ids)
    return {row_id: [Field(Zone.OTHER, text) for text in texts if text] for row_id, *texts in rows}


# In the order in which the index is written.
READERS: dict[SearchKind, Callable[[Engine, Sequence[int]], dict[int, list[Field]]]] = {
    SearchKind.CLIENT: read_clients,
    SearchKind.PROMISE: _read_promises,
    SearchKind.FILE: _read_files,
    SearchKind.TAG: _read_tags,
    SearchKind.ENTRY: _read_entries,
    SearchKind.DEAL: _read_deals,
    SearchKind.INQUIRY: _read_inquiries,
    SearchKind.TASK: _read_tasks,
}


def documents(engine: Engine, kind: SearchKind, ids: Sequence[int]) -> dict[int, str]:
    """Return what the documents of records should be, by the id of the document; vanished records are left out."""
    found = READERS[kind](engine, ids) if ids else {}
    return {document_id(kind, row_id): document(fields, mark_of(kind)) for row_id, fields in found.items()}
