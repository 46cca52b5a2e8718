"""Which words are given names, and which of them are forms of one: Саша, Александр, Александра."""

from __future__ import annotations

from functools import cache

from crm_desktop.domain.text import fold


def is_given_name(word: str) -> bool:
    """Tell whether a word is a known given name, full or short; of a double one each half must be."""
    known = _groups()
    key = _key(word)
    return key in known or ("-" in key and all(part in known for part in key.split("-")))


def is_full_given_name(word: str) -> bool:
    """Tell whether a word is a name as documents write it: one letter more may be another name."""
    return _key(word) in _full_names()


def same_given_name(one: str, other: str) -> bool:
    """Tell whether two known names may be forms of one: Катя and Екатерина, Bob and Robert."""
    known = _groups()
    first, second = _key(one), _key(other)
    return first == second or bool(known.get(first, frozenset()) & known.get(second, frozenset()))


def _key(word: str) -> str:
    return fold(word).strip(".")


@cache
def _groups() -> dict[str, frozenset[str]]:
    """Return for each name the groups it belongs to; read on first use, as the lists are long."""
    from crm_desktop.domain import given_names_east as east
    from crm_desktop.domain import given_names_en as western
    from crm_desktop.domain import given_names_ru as russian

    found: dict[str, set[str]] = {}
    groups = (("m", russian.MALE_GROUPS), ("f", russian.FEMALE_GROUPS), ("w", western.GROUPS))
    for kind, text in groups:
        for line in text.split("\n"):
            _add(found, kind, line.split())
    singles = (
        ("m", russian.MALE),
        ("f", russian.FEMALE),
        ("m", east.MALE),
        ("f", east.FEMALE),
        ("w", western.OTHER),
    )
    for kind, text in singles:
        for forms in text.split():
            _add(found, kind, forms.split("/"))
    return {name: frozenset(groups) for name, groups in found.items()}


def _add(found: dict[str, set[str]], kind: str, forms: list[str]) -> None:
    names = [_key(form) for form in forms]
    for name in names:
        found.setdefault(name, set()).add(f"{kind} {names[0]}")


@cache
def _full_names() -> frozenset[str]:
    return frozenset(group.split(" ", 1)[1] for groups in _groups().values() for group in groups)
