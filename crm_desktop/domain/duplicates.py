"""When two cards are one client for sure, when they may be, and when they only share a telephone."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from crm_desktop.domain.client import ClientDraft, ClientKind
from crm_desktop.domain.company_names import company_key
from crm_desktop.domain.name_match import names_compatible, transliterate
from crm_desktop.domain.text import fold_words

_ALIKE = 90.0
_SHORTEST = 4


class DuplicateReason(StrEnum):
    """What two cards have in common."""

    INN = "inn"
    PHONE = "phone"
    EMAIL = "email"
    NAME = "name"


class Certainty(StrEnum):
    """How sure it is that two cards are one client; only a certain match may be merged without asking."""

    CERTAIN = "certain"
    POSSIBLE = "possible"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class Match:
    """Another card that shares something with the one at hand."""

    client_id: int
    reasons: tuple[DuplicateReason, ...]
    certainty: Certainty


def compare(one: ClientDraft, other: ClientDraft) -> tuple[tuple[DuplicateReason, ...], Certainty | None]:
    """Return what two clients have in common and how much it proves; None when they have nothing in common.

    A shared phone or e-mail proves one client only when the names allow it: otherwise it is a family
    or an office. A name alone never proves anything.
    """
    reasons = _reasons(one, other)
    if not reasons:
        return (), None
    if DuplicateReason.INN in reasons:
        return reasons, Certainty.CONFLICT if _kpp_conflict(one, other) else Certainty.CERTAIN
    if _inn_conflict(one, other):
        return reasons, Certainty.CONFLICT
    if reasons == (DuplicateReason.NAME,):
        return reasons, Certainty.POSSIBLE
    return reasons, Certainty.CERTAIN if clients_compatible(one, other) else Certainty.CONFLICT


def clients_compatible(one: ClientDraft, other: ClientDraft) -> bool:
    """Tell whether the names of two clients may be one client's; a card without a name fits any."""
    if not one.display_name() or not other.display_name():
        return True
    is_company = one.kind is ClientKind.COMPANY
    if is_company != (other.kind is ClientKind.COMPANY):
        return False
    if is_company:
        return similar_names(one.company_name, other.company_name)
    if one.name.full() and other.name.full():
        return names_compatible(one.name, other.name)
    return similar_names(one.display_name(), other.display_name())


def similar_names(a: str, b: str) -> bool:
    """Tell whether two names of companies, or of anything in one line, are nearly the same."""
    first, second = company_key(a), company_key(b)
    if not first or not second:
        return False
    if first == second or first.replace(" ", "") == second.replace(" ", ""):
        return True
    if sorted(first.split()) == sorted(second.split()):
        return True
    if first.isascii() != second.isascii():
        first, second = transliterate(first), transliterate(second)
    if min(len(first), len(second)) < _SHORTEST or _numbers(first) != _numbers(second):
        return False
    from rapidfuzz import fuzz  # a compiled library that most starts never need

    return bool(fuzz.ratio(first, second) >= _ALIKE or fuzz.token_sort_ratio(first, second) >= _ALIKE)


def _reasons(one: ClientDraft, other: ClientDraft) -> tuple[DuplicateReason, ...]:
    found: list[DuplicateReason] = []
    if one.inn and one.inn == other.inn:
        found.append(DuplicateReason.INN)
    if _numbers_of(one) & _numbers_of(other):
        found.append(DuplicateReason.PHONE)
    if {email.normal for email in one.emails if email.normal} & {email.normal for email in other.emails}:
        found.append(DuplicateReason.EMAIL)
    if _same_name(one, other):
        found.append(DuplicateReason.NAME)
    return tuple(found)


def _numbers_of(draft: ClientDraft) -> set[tuple[str, str]]:
    return {(phone.e164, phone.extension) for phone in draft.phones if phone.e164}


def _same_name(one: ClientDraft, other: ClientDraft) -> bool:
    if not one.display_name() or not other.display_name():
        return False
    if one.kind is not ClientKind.COMPANY and one.name.full() and other.name.full():
        full = one.name.last_name and one.name.first_name and other.name.last_name and other.name.first_name
        return bool(full) and clients_compatible(one, other)
    return clients_compatible(one, other)


def _kpp_conflict(one: ClientDraft, other: ClientDraft) -> bool:
    return bool(one.kpp and other.kpp and one.kpp != other.kpp)


def _inn_conflict(one: ClientDraft, other: ClientDraft) -> bool:
    return bool(one.inn and other.inn and one.inn != other.inn)


def _numbers(text: str) -> list[str]:
    """Return the words with digits: Школа 5 and Школа 6 are two schools, however alike."""
    return sorted(word for word in fold_words(text).split() if any(character.isdigit() for character in word))
