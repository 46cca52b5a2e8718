"""Who a row is about: a person, a company, a sole trader, and where the person works."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from crm_desktop.domain import company_names
from crm_desktop.domain.client import ClientDraft, ClientKind, Employment, PersonName
from crm_desktop.domain.company_names import sole_trader_name
from crm_desktop.domain.person_names import NameOrder, parse_person_name
from crm_desktop.domain.text import fold_words, tidy
from crm_desktop.exchange.synonyms import COMPANY, NAME, POSITION

_COMPANY_INN = 10
# Companies repeat from row to row, and telling what they are is slow.
_guess_kind = lru_cache(maxsize=20_000)(company_names.guess_kind)


@dataclass(slots=True)
class NameCells:
    """What the columns of names of one row say."""

    name: str = ""
    last_name: str = ""
    first_name: str = ""
    patronymic: str = ""
    company: str = ""
    position: str = ""
    kind: ClientKind | None = None
    has_company_ids: bool = False


def put_names(
    draft: ClientDraft, cells: NameCells, order: NameOrder | None, mostly_companies: bool
) -> list[tuple[str, str]]:
    """Fill kind, names and employment of a draft; return (target, text) of what found no place."""
    person = PersonName(tidy(cells.last_name), tidy(cells.first_name), tidy(cells.patronymic))
    name, company, position = tidy(cells.name), tidy(cells.company), tidy(cells.position)
    rest: list[tuple[str, str]] = []
    if name:
        kind = _kind_of_name(name, cells, person, mostly_companies)
        if kind is ClientKind.PERSON and not person.full():
            person = parse_person_name(name, order)
        elif kind is ClientKind.PERSON:
            rest.extend([(NAME, name)] if fold_words(name) not in _orders(person) else [])
        else:
            rest.extend([(COMPANY, company)] if company and fold_words(company) != fold_words(name) else [])
            company = name
    if person.full():
        _put_person(draft, person, company, position, cells.kind)
    elif company:
        _put_company(draft, company, cells.kind)
    else:
        draft.kind = cells.kind or ClientKind.PERSON
    if position and not draft.employments:
        rest.append((POSITION, position))
    return rest


def _orders(person: PersonName) -> set[str]:
    last, first, middle = person.last_name, person.first_name, person.patronymic
    return {
        fold_words(text)
        for text in (f"{last} {first} {middle}", f"{first} {middle} {last}", f"{first} {last}")
    }


def _kind_of_name(name: str, cells: NameCells, person: PersonName, mostly_companies: bool) -> ClientKind:
    has_person = bool(person.full())
    if has_person and fold_words(name) in _orders(person):
        return ClientKind.PERSON  # the whole name beside its parts, even if it looks like a legal form
    guessed = _guess_kind(name)
    if guessed is not None and not (guessed is ClientKind.PERSON and cells.kind is ClientKind.COMPANY):
        return guessed
    if cells.kind is not None:
        return cells.kind
    if cells.company and not has_person:
        return ClientKind.PERSON
    if has_person or cells.has_company_ids or mostly_companies:
        return ClientKind.COMPANY
    return ClientKind.PERSON


def _put_person(
    draft: ClientDraft, person: PersonName, company: str, position: str, kind: ClientKind | None
) -> None:
    draft.name = person
    draft.kind = ClientKind.PERSON
    is_trader = kind is ClientKind.SOLE_TRADER or (
        bool(company) and _guess_kind(company) is ClientKind.SOLE_TRADER and _names_same(person, company)
    )
    if is_trader:
        draft.kind = ClientKind.SOLE_TRADER
        draft.company_name = company
    elif company:
        draft.employments = (Employment(company, position=position),)


def _names_same(person: PersonName, company: str) -> bool:
    """Tell whether `ИП Иванов И.И.` is this Ivanov, not the one he works for."""
    return bool(person.last_name) and f" {fold_words(person.last_name)} " in f" {fold_words(company)} "


def _put_company(draft: ClientDraft, company: str, kind: ClientKind | None) -> None:
    if ClientKind.SOLE_TRADER in (kind, _guess_kind(company)):
        draft.kind = ClientKind.SOLE_TRADER
        draft.name = sole_trader_name(company)
        draft.company_name = company
    else:
        draft.kind = ClientKind.COMPANY
        draft.company_name = company


def employer_inn(inn: str) -> bool:
    """Tell whether an INN is a company's: a person's has twelve digits."""
    return len(inn) == _COMPANY_INN


def is_company(text: str) -> bool:
    """Tell whether a text names a company for sure, by its legal form."""
    return bool(company_names.split_legal_form(text)[0])


def is_sole_trader(text: str) -> bool:
    """Tell whether a text by itself names a sole trader."""
    return _guess_kind(text) is ClientKind.SOLE_TRADER


def employer_of(draft: ClientDraft) -> ClientDraft | None:
    """Take the numbers that only a company has away from its employee."""
    if not draft.employments:
        return None
    name = draft.employments[0].company
    # A sole trader's INN has twelve digits as any person's; beside an employee it is the trader's.
    is_trader = is_sole_trader(name) and bool(draft.inn or draft.ogrn)
    if not (draft.kpp or employer_inn(draft.inn) or is_trader):
        return None
    kind = ClientKind.SOLE_TRADER if is_trader else ClientKind.COMPANY
    company = ClientDraft(kind=kind, company_name=name)
    company.inn, company.kpp, company.ogrn = draft.inn, draft.kpp, draft.ogrn
    draft.inn = draft.kpp = draft.ogrn = ""
    return company
