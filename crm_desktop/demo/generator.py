"""Makes realistic clients: people who work in companies, numbers typed in ten ways, gaps and doubts.

The same seed, language and size give the same clients. Mail domains end in .example, so that no
demonstration ever reaches a stranger.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta

from crm_desktop.demo.words import Words, words
from crm_desktop.domain.client import (
    Address,
    Birthday,
    ClientDraft,
    ClientKind,
    Email,
    Employment,
    Handle,
    HandleKind,
    LinkRole,
    PersonName,
    Phone,
)
from crm_desktop.domain.phones import parse_phones
from crm_desktop.domain.text import fold

_LATIN = str.maketrans(
    dict(zip("абвгдезийклмнопрстуфыэ", "abvgdeziyklmnoprstufye", strict=True))
    | {
        "ж": "zh",
        "х": "kh",
        "ц": "ts",
        "ч": "ch",
        "ш": "sh",
        "щ": "sch",
        "ю": "yu",
        "я": "ya",
        "ъ": "",
        "ь": "",
    }
)
# What a place of work is called, and what that makes of a person for the company.
_ROLES = {
    "директор": LinkRole.DIRECTOR,
    "director": LinkRole.DIRECTOR,
    "бухгалтер": LinkRole.ACCOUNTANT,
    "accountant": LinkRole.ACCOUNTANT,
    "владелец": LinkRole.OWNER,
    "owner": LinkRole.OWNER,
    "закупщик": LinkRole.DECISION_MAKER,
    "buyer": LinkRole.DECISION_MAKER,
}
_INN10 = (2, 4, 10, 3, 5, 9, 4, 6, 8)
_INN12 = ((7, 2, 4, 10, 3, 5, 9, 4, 6, 8), (3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8))
_SHARE_OF_COMPANIES, _SHARE_OF_SOLE_TRADERS = 0.22, 0.08
_COMPANIES_KEPT = 4000  # companies that later people may work in


def clients(count: int, seed: int, language: str, today: date) -> Iterator[ClientDraft]:
    """Yield `count` clients; companies come before the people who work in them."""
    maker = _Maker(random.Random(seed), words(language), today)
    for at in range(count):
        yield maker.client(at)


class _Maker:
    def __init__(self, chance: random.Random, words: Words, today: date) -> None:
        self.chance = chance
        self.words = words
        self.today = today
        self.companies: list[str] = []
        self.names: set[str] = set()
        self.addresses: set[str] = set()

    def client(self, at: int) -> ClientDraft:
        draw = self.chance.random()
        if draw < _SHARE_OF_COMPANIES or at == 0:
            draft = self._company()
        elif draw < _SHARE_OF_COMPANIES + _SHARE_OF_SOLE_TRADERS:
            draft = self._sole_trader()
        else:
            draft = self._person()
        self._add_everyday(draft)
        return draft

    def _company(self) -> ClientDraft:
        name = self._company_name()
        if len(self.companies) < _COMPANIES_KEPT:
            self.companies.append(name)
        slug = self._slug(name.partition("«")[2] or name) or "firm"
        draft = ClientDraft(kind=ClientKind.COMPANY, company_name=name)
        draft.phones = self._phones(city_line=True)
        draft.emails = self._emails(self.chance.choice(("info", "office", "zakaz", "mail")), slug)
        draft.addresses = (self._address(),)
        if self.chance.random() < 0.5:
            draft.handles = (Handle(HandleKind.SITE, f"https://{slug}.example"),)
        if self.words.region == "RU" and self.chance.random() < 0.85:
            draft.inn = self._inn(10)
            draft.kpp = f"{draft.inn[:4]}01001"
            draft.ogrn = self._ogrn("1", 13)
        return draft

    def _sole_trader(self) -> ClientDraft:
        draft = self._person(employed=False)
        draft.kind = ClientKind.SOLE_TRADER
        draft.company_name = self.words.sole_trader.format(name=draft.name.last_name)
        if self.words.region == "RU":
            draft.inn = self._inn(12)
            draft.ogrn = self._ogrn("3", 15)
        return draft

    def _person(self, *, employed: bool = True) -> ClientDraft:
        woman = self.chance.random() < 0.55
        name = PersonName(
            self.chance.choice(self.words.surnames)[woman],
            self.chance.choice(self.words.female_names if woman else self.words.male_names),
            self.chance.choice(self.words.patronymics)[woman] if self.chance.random() < 0.7 else "",
        )
        draft = ClientDraft(name=name, phones=self._phones())
        if self.chance.random() < 0.6:
            first, last = self._slug(name.first_name), self._slug(name.last_name)
            box = self.chance.choice(
                (f"{first}.{last}", f"{last}{self.chance.randint(70, 99)}", f"{first[:1]}{last}")
            )
            draft.emails = self._emails(box, self.chance.choice(("post", "mail", "box", "inbox")))
        if employed and self.companies and self.chance.random() < 0.45:
            draft.employments = self._places()
        if self.chance.random() < 0.5:
            draft.birthday = self._birthday()
        if self.chance.random() < 0.35:
            draft.handles = self._handles(name)
        if self.chance.random() < 0.3:
            draft.addresses = (self._address(),)
        return draft

    def _add_everyday(self, draft: ClientDraft) -> None:
        chance, words = self.chance, self.words
        names, weights = zip(*words.statuses, strict=True)
        draft.status = chance.choices(names, weights)[0] if chance.random() < 0.95 else ""
        draft.source = chance.choice(words.sources) if chance.random() < 0.8 else ""
        draft.owner = chance.choice(words.owners) if chance.random() < 0.85 else ""
        if chance.random() < 0.4:
            draft.tags = tuple(chance.sample(words.tags, chance.choice((1, 1, 1, 2, 3))))
        if chance.random() < 0.3:
            draft.notes = " ".join(chance.sample(words.notes, chance.choice((1, 1, 2))))
        if chance.random() < 0.06:
            draft.must_know = chance.choice(words.must_know)
        if chance.random() < 0.1:
            draft.preferences = chance.choice(words.preferences)

    def _company_name(self) -> str:
        for _ in range(50):
            word = self.chance.choice(self.words.company_words)
            tail = self.chance.choice(self.words.company_tails)
            form = self.chance.choice(self.words.company_forms)
            number = f" {self.chance.randint(2, 99)}" if len(self.names) > 400 else ""
            name = (
                f"{form} «{word}{tail}{number}»"
                if self.words.region == "RU"
                else f"{word}{tail}{number} {form}"
            )
            if name not in self.names:
                break
        self.names.add(name)
        return name

    def _phones(self, *, city_line: bool = False) -> tuple[Phone, ...]:
        draw = self.chance.random()
        if draw < 0.05:
            return ()
        typed = [self._typed_phone(city_line=city_line)]
        if draw > 0.8:
            typed.append(self._typed_phone())
        if draw < 0.06:
            typed = [str(self.chance.randint(10000, 99999))]  # a number somebody cut short
        label = self.chance.choice(self.words.phone_labels)
        phones = [phone for text in typed for phone in parse_phones(text, self.words.region)]
        return tuple(
            Phone(p.raw, p.e164, p.extension, label if at == 0 else p.label) for at, p in enumerate(phones)
        )

    def _typed_phone(self, *, city_line: bool = False) -> str:
        chance = self.chance
        if self.words.region != "RU":
            body = f"7{chance.choice('45789')}{chance.randint(0, 99):02d} {chance.randint(0, 999999):06d}"
            return chance.choice((f"0{body}", f"+44 {body}", f"0{body}".replace(" ", "")))
        code = chance.choice((495, 812, 343, 383, 843, 846)) if city_line else chance.randint(902, 988)
        a, b, c = chance.randint(100, 999), chance.randint(0, 99), chance.randint(0, 99)
        form = chance.choice(
            (
                "+7 {code} {a}-{b:02d}-{c:02d}",
                "8 ({code}) {a}-{b:02d}-{c:02d}",
                "8{code}{a}{b:02d}{c:02d}",
                "{code} {a} {b:02d} {c:02d}",
                "+7{code}{a}{b:02d}{c:02d}",
            )
        )
        tail = f" доб. {chance.randint(100, 999)}" if city_line and chance.random() < 0.3 else ""
        return form.format(code=code, a=a, b=b, c=c) + tail

    def _emails(self, box: str, domain: str) -> tuple[Email, ...]:
        address = f"{box}@{domain}.example".lower()
        while address in self.addresses:  # two strangers with one address would look like one client
            address = f"{box}{self.chance.randint(1, 99999)}@{domain}.example".lower()
        self.addresses.add(address)
        return (Email(address, address),)

    def _handles(self, name: PersonName) -> tuple[Handle, ...]:
        nick = f"{self._slug(name.first_name)}_{self._slug(name.last_name)[:6]}"
        kinds = (HandleKind.TELEGRAM, HandleKind.WHATSAPP, HandleKind.VK, HandleKind.INSTAGRAM)
        return tuple(Handle(kind, nick) for kind in self.chance.sample(kinds, self.chance.choice((1, 1, 2))))

    def _address(self) -> Address:
        city, prefix = self.chance.choice(self.words.cities)
        number = self.chance.randint(0, 999)
        russian = self.words.region == "RU"
        postcode = f"{prefix}{number:03d}" if russian else f"{prefix} {number % 9 + 1}AB"
        text = self.words.address.format(
            postcode=postcode,
            city=city,
            street=self.chance.choice(self.words.streets),
            house=self.chance.randint(1, 120),
            flat=(f"кв. {number % 150 + 1}" if russian else f"Unit {number % 40 + 1}"),
        )
        return Address(text, postcode=postcode, city=city)

    def _places(self) -> tuple[Employment, ...]:
        count = 2 if self.chance.random() < 0.1 and len(self.companies) > 1 else 1
        places = []
        for at, company in enumerate(self.chance.sample(self.companies, count)):
            position = self.chance.choice(self.words.positions)
            role = _ROLES.get(position, LinkRole.EMPLOYEE)
            has_left = at > 0 and self.chance.random() < 0.5
            places.append(
                Employment(company, position=position, role=role, has_left=has_left, is_main=at == 0)
            )
        return tuple(places)

    def _birthday(self) -> Birthday:
        born = self.today - timedelta(days=self.chance.randint(19 * 365, 75 * 365))
        return Birthday(born.month, born.day, born.year if self.chance.random() < 0.75 else None)

    def _inn(self, length: int) -> str:
        body = f"{self.chance.randint(1, 79):02d}{self.chance.randint(1, 60):02d}"
        body += "".join(str(self.chance.randint(0, 9)) for _ in range(5 if length == 10 else 6))
        for weights in (_INN10,) if length == 10 else _INN12:
            total = sum(weight * int(digit) for weight, digit in zip(weights, body, strict=True))
            body += str(total % 11 % 10)
        return body

    def _ogrn(self, first: str, length: int) -> str:
        body = first + "".join(str(self.chance.randint(0, 9)) for _ in range(length - 2))
        return body + str(int(body) % (length - 2) % 10)

    @staticmethod
    def _slug(text: str) -> str:
        letters = fold(text).translate(_LATIN)
        return "".join(c for c in letters if c.isascii() and c.isalnum())
