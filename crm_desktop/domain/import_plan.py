"""What an import may do with a row, and how a row completes a client that is there already."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from crm_desktop.domain.client import ClientDraft, Employment, PersonName
from crm_desktop.domain.company_names import company_key, split_legal_form
from crm_desktop.domain.merge import LISTS, NAME_PARTS, SINGLES, TEXTS, both, employment_key, join_texts
from crm_desktop.domain.text import fold, fold_words


class ImportPolicy(StrEnum):
    """What becomes of a row whose client is in the base already.

    FILL adds what the base does not know and never overwrites; with UPDATE the file wins, though an empty
    cell never erases; SKIP leaves the client alone; CREATE adds every row as a new client, unseen.
    """

    FILL = "fill"
    UPDATE = "update"
    SKIP = "skip"
    CREATE = "create"


class RowAction(StrEnum):
    """What an import does with one row. JOIN: the row completes the client of an earlier row."""

    CREATE = "create"
    UPDATE = "update"
    JOIN = "join"
    SKIP = "skip"
    REJECT = "reject"


class RowReason(StrEnum):
    """Why a row is treated as it is."""

    NEW = "new"
    SIMILAR_NAME = "similar_name"
    EXISTS = "exists"
    NOTHING_NEW = "nothing_new"
    SAME_AS_ROW = "same_as_row"
    NO_NAME = "no_name"
    TOO_LONG = "too_long"


def completed(known: ClientDraft, row: ClientDraft, policy: ImportPolicy = ImportPolicy.FILL) -> ClientDraft:
    """Return what is known of a client completed by a row of a file. Lists and notes only grow, at their ends."""
    wins = policy is ImportPolicy.UPDATE
    draft = known.copy()
    draft.name = _completed_name(known.name, row.name, wins=wins)
    for key in SINGLES:
        mine, other = getattr(known, key), getattr(row, key)
        if other and (not mine or (wins and not _says_less(key, other, mine))):
            setattr(draft, key, other)
    for key in TEXTS:
        setattr(draft, key, join_texts(getattr(known, key), getattr(row, key)))
    for key in LISTS:
        if key == "employments":
            draft.employments = _completed_places(known.employments, row.employments, wins=wins)
        else:
            setattr(draft, key, both(key, getattr(known, key), getattr(row, key)))
    for key, value in row.custom.items():
        if value not in (None, "") and (wins or draft.custom.get(key) in (None, "")):
            draft.custom[key] = value
    return draft


def is_bare(draft: ClientDraft) -> bool:
    """Tell whether nothing but a name is known: the card of a company that was only mentioned."""
    return not (draft.phones or draft.emails or draft.handles or draft.addresses or draft.inn or draft.ogrn)


def _completed_name(known: PersonName, row: PersonName, *, wins: bool) -> PersonName:
    """Complete a name part by part. Parts that stand in the wrong boxes are no reason to overwrite any."""
    parts = {key: getattr(known, key) for key in NAME_PARTS}
    known_words = set(fold_words(known.full()).split())
    row_words = set(fold_words(row.full()).split())
    if row_words <= known_words:
        return known
    is_swapped = bool(known.last_name and row.last_name) and fold_words(row.last_name) == fold_words(
        known.first_name
    )
    for key in NAME_PARTS:
        mine, other = parts[key], getattr(row, key)
        is_better = (wins or _is_short_of(mine, other)) and not _is_short_of(other, mine)
        if mine and other and is_better and not is_swapped:
            parts[key] = other
    said = set(fold_words(" ".join(parts.values())).split())
    for key in NAME_PARTS:
        if not parts[key] and fold_words(getattr(row, key)) not in said:
            parts[key] = getattr(row, key)
    return PersonName(**parts)


def _is_short_of(short: str, whole: str) -> bool:
    """Tell whether one word is the initial of another."""
    letter = fold(short).rstrip(".").strip()
    return len(letter) == 1 and len(whole) > len(short) and fold(whole).startswith(letter)


def _says_less(key: str, other: object, mine: object) -> bool:
    """Tell whether a value of the file is a poorer form of the known one, so that it must not win."""
    if key == "company_name":
        same = company_key(str(other)) == company_key(str(mine))
        return same and not split_legal_form(str(other))[0]
    if key in ("status", "source", "owner"):
        return fold(str(other).strip()) == fold(str(mine).strip())
    if key == "birthday":
        year, day = getattr(other, "year", None), (getattr(other, "month", 0), getattr(other, "day", 0))
        return year is None and day == (getattr(mine, "month", 0), getattr(mine, "day", 0))
    return False


def _completed_places(
    known: tuple[Employment, ...], row: tuple[Employment, ...], *, wins: bool
) -> tuple[Employment, ...]:
    places = list(known)
    for other in row:
        at = next((i for i, place in enumerate(places) if _same_place(place, other)), None)
        if at is None:
            is_main = other.is_main and not any(place.is_main and not place.has_left for place in places)
            places.append(replace(other, is_main=is_main))
        elif other.position and (wins or not places[at].position):
            places[at] = replace(places[at], position=other.position)
    return tuple(places)


def _same_place(one: Employment, other: Employment) -> bool:
    if one.company_id is not None and other.company_id is not None:
        return one.company_id == other.company_id
    return employment_key(one) == employment_key(other)
