"""Greetings: a template with marks, filled in for one person.

Marks are `{dear}` («Уважаемая»), `{name}` («Анна Петровна»), `{first_name}`, `{years}` («40 лет»), `{jubilee}`
(«40-летием»), `{label}` (what the day is) and `{company}` (who greets). What stands in square brackets is left out
when one of its marks is unknown: nobody congratulates on an age that he does not know.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from crm_desktop.domain.client import PersonName
from crm_desktop.domain.errors import Problem, ValidationError

MARKS = ("dear", "name", "first_name", "years", "jubilee", "label", "company")
MAX_TEMPLATE = 4000
MAX_TEMPLATES = 50
_MARK = re.compile(r"\{(\w+)\}")
_OPTIONAL = re.compile(r"\[([^\[\]]*)\]")
_MANY_BLANKS = re.compile(r"[ \t]{2,}")
_BLANK_BEFORE = re.compile(r"[ \t]+([,.!?])")
_HE = ("ич", "оглы", "улы")
_SHE = ("вна", "чна", "шна", "кызы", "гызы")


@dataclass(frozen=True, slots=True)
class Template:
    """A greeting with marks, under a name."""

    name: str
    text: str

    def validate(self) -> None:
        """Raise ValidationError when this cannot be stored."""
        if not self.name.strip() or not self.text.strip():
            raise ValidationError({"name" if not self.name.strip() else "text": Problem.REQUIRED})
        if len(self.text) > MAX_TEMPLATE or len(self.name) > MAX_TEMPLATE:
            raise ValidationError({"text": Problem.TOO_LONG})
        if not set(_MARK.findall(self.text)) <= set(MARKS):
            raise ValidationError({"text": Problem.NOT_A_CHOICE})


@dataclass(frozen=True, slots=True)
class Occasion:
    """Whom to greet and with what. `years` is the age that is reached; None when the year is unknown."""

    person: PersonName | None
    company_name: str = ""
    label: str = ""
    years: int | None = None
    sender: str = ""


FIRST_TEMPLATES: Mapping[str, tuple[Template, ...]] = {
    "ru": (
        Template(
            "Поздравление с днём рождения",
            "{dear} {name}!\n\nПоздравляем вас с днём рождения[, с {jubilee}]! Желаем здоровья, радости и удачи"
            " во всех делах.\n\n[С уважением,\n{company}]",
        ),
        Template("Коротко", "{name}, с днём рождения! Всего вам самого доброго.[ {company}]"),
        Template(
            "Памятная дата",
            "{dear} {name}!\n\nПоздравляем: {label}[, {years}]! Спасибо, что вы с нами.\n\n[С уважением,\n{company}]",
        ),
    ),
    "en": (
        Template(
            "Birthday",
            "Dear {name},\n\nHappy birthday[, and all the best on turning {years}]! We wish you health, joy and"
            " success.\n\n[Kind regards,\n{company}]",
        ),
        Template("In short", "Happy birthday, {first_name}! All the best.[ {company}]"),
        Template(
            "Important day",
            "Dear {name},\n\nCongratulations: {label}[, {jubilee}]! Thank you for being with us.\n\n"
            "[Kind regards,\n{company}]",
        ),
    ),
}


def fill(template: str, occasion: Occasion, language: str) -> str:
    """Return a greeting for one person in the language of its template."""
    words = _words(occasion, language)

    def put(match: re.Match[str]) -> str:
        return words.get(match[1], match[0])

    def part(match: re.Match[str]) -> str:
        is_known = all(words.get(mark) for mark in _MARK.findall(match[1]))
        return match[1] if is_known else ""

    text = _MARK.sub(put, _OPTIONAL.sub(part, template))
    lines = [_BLANK_BEFORE.sub(r"\1", _MANY_BLANKS.sub(" ", line)).strip() for line in text.splitlines()]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def is_woman(person: PersonName) -> bool | None:
    """Return whether a patronymic is that of a woman; None when it does not tell."""
    patronymic = person.patronymic.strip().casefold()
    if patronymic.endswith(_SHE):
        return True
    return False if patronymic.endswith(_HE) else None


def russian_years(count: int) -> str:
    """Return years with the right word: 1 год, 2 года, 5 лет, 11 лет, 21 год."""
    if count % 10 == 1 and count % 100 != 11:
        return f"{count} год"
    if count % 10 in (2, 3, 4) and count % 100 not in (12, 13, 14):
        return f"{count} года"
    return f"{count} лет"


def english_ordinal(count: int) -> str:
    """Return which one it is: 1st, 2nd, 11th, 23rd."""
    if count % 100 in (11, 12, 13):
        return f"{count}th"
    return f"{count}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(count % 10, 'th') }"


def _words(occasion: Occasion, language: str) -> dict[str, str]:
    person, years = occasion.person, occasion.years
    given = " ".join(part for part in (person.first_name, person.patronymic) if part) if person else ""
    full = given or (person.last_name if person else "") or occasion.company_name
    words = {
        "name": full,
        "first_name": (person.first_name if person else "") or full,
        "label": occasion.label,
        "company": occasion.sender,
        "years": "",
        "jubilee": "",
    }
    if language == "ru":
        woman = is_woman(person) if person else None
        # Without a patronymic nobody can tell; "здравствуйте" offends nobody.
        words["dear"] = "Здравствуйте," if woman is None else "Уважаемая" if woman else "Уважаемый"
        if years:
            words |= {"years": russian_years(years), "jubilee": f"{years}-летием"}
    else:
        words["dear"] = "Dear"
        words["name"] = words["first_name"] if person and not person.patronymic else full
        if years:
            words |= {"years": str(years), "jubilee": f"{english_ordinal(years)} anniversary"}
    return words
