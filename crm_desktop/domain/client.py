"""A client as it is typed, imported and shown: one shape for forms, files and services."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

from crm_desktop.domain.consent import DoNotCall
from crm_desktop.domain.errors import Problem, ValidationError
from crm_desktop.domain.timeline import NextStep

MAX_NAME = 500
type_of_custom = str | int | float | bool | None


class ClientKind(StrEnum):
    """Who the client is in law."""

    PERSON = "person"
    COMPANY = "company"
    SOLE_TRADER = "sole_trader"


class HandleKind(StrEnum):
    """Where a handle (messenger, social network, site) lives."""

    TELEGRAM = "telegram"
    WHATSAPP = "whatsapp"
    VK = "vk"
    INSTAGRAM = "instagram"
    VIBER = "viber"
    MAX = "max"
    FACEBOOK = "facebook"
    SITE = "site"
    OTHER = "other"


class LinkRole(StrEnum):
    """What a person is to a company."""

    EMPLOYEE = "employee"
    DIRECTOR = "director"
    DECISION_MAKER = "decision_maker"
    ACCOUNTANT = "accountant"
    OWNER = "owner"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Phone:
    """A phone number as typed, with its normal form when it is one.

    `e164` is None when the number was not recognised: it is kept and marked, never lost.
    """

    raw: str
    e164: str | None = None
    extension: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Email:
    """An e-mail address as typed; `normal` is None when it cannot be one."""

    raw: str
    normal: str | None = None
    label: str = ""


@dataclass(frozen=True, slots=True)
class Handle:
    """An account in a messenger or a social network, or a site."""

    kind: HandleKind
    value: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Address:
    """A postal address: the text as typed, and its parts as far as they are known."""

    text: str
    label: str = ""
    postcode: str = ""
    region: str = ""
    city: str = ""


@dataclass(frozen=True, slots=True)
class Birthday:
    """A day of birth; the year may be unknown."""

    month: int
    day: int
    year: int | None = None

    def __post_init__(self) -> None:
        date(
            self.year or 2000, self.month, self.day
        )  # 2000 is a leap year: 29 February without a year is a day

    def text(self) -> str:
        """Return `1987-03-08`, or `--03-08` when the year is unknown (ISO 8601 as vCard writes it)."""
        year = f"{self.year:04d}-" if self.year else "--"
        return f"{year}{self.month:02d}-{self.day:02d}"

    @classmethod
    def from_text(cls, text: str) -> Birthday:
        """Read what `text()` wrote; raises ValueError for anything else."""
        if text.startswith("--"):
            month, day = text[2:].split("-")
            return cls(int(month), int(day))
        value = date.fromisoformat(text)
        return cls(value.month, value.day, value.year)


@dataclass(frozen=True, slots=True)
class Employment:
    """A person's place in a company; `company_id` is None until the company is found or created by name."""

    company: str
    company_id: int | None = None
    position: str = ""
    role: LinkRole = LinkRole.EMPLOYEE
    has_left: bool = False
    is_main: bool = True


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name in its parts."""

    last_name: str = ""
    first_name: str = ""
    patronymic: str = ""

    def full(self) -> str:
        """Return the parts in the order in which lists show them: surname, name, patronymic."""
        return " ".join(part for part in (self.last_name, self.first_name, self.patronymic) if part)


@dataclass(slots=True)
class ClientDraft:
    """What a form edits, a file brings and a service stores. Lists of names (tags, status, source,
    owner) are by name: the service finds or creates the record behind the name.

    `company_name` is the name of a company, or the trade name of a sole trader.
    `custom` maps the key of an own field to its value (str, int, float, bool; date as ISO text;
    money as integer minor units).
    """

    kind: ClientKind = ClientKind.PERSON
    name: PersonName = field(default_factory=PersonName)
    company_name: str = ""
    employments: tuple[Employment, ...] = ()
    phones: tuple[Phone, ...] = ()
    emails: tuple[Email, ...] = ()
    handles: tuple[Handle, ...] = ()
    addresses: tuple[Address, ...] = ()
    birthday: Birthday | None = None
    inn: str = ""
    kpp: str = ""
    ogrn: str = ""
    status: str = ""
    source: str = ""
    owner: str = ""
    tags: tuple[str, ...] = ()
    must_know: str = ""
    preferences: str = ""
    notes: str = ""
    custom: dict[str, type_of_custom] = field(default_factory=dict)

    def display_name(self) -> str:
        """Return the one line that names this client in lists; empty when nothing is known."""
        person = self.name.full()
        if self.kind is ClientKind.COMPANY:
            return self.company_name or person
        return person or self.company_name

    def fallback_name(self) -> str:
        """Return something to call a client without a name: its first phone, e-mail or handle."""
        for values in (self.phones, self.emails):
            for value in values:
                return value.raw
        return next((handle.value for handle in self.handles), "")

    def validate(self) -> None:
        """Raise ValidationError when this cannot be stored. Doubtful phones and e-mails are no reason."""
        problems: dict[str, Problem] = {}
        if not (self.display_name() or self.fallback_name()):
            problems["name"] = Problem.NO_NAME
        for key, value in (
            ("name", self.display_name()),
            ("inn", self.inn),
            ("kpp", self.kpp),
            ("ogrn", self.ogrn),
            ("status", self.status),
            ("source", self.source),
            ("owner", self.owner),
            *(("tags", tag) for tag in self.tags),
            *(("employments", place.company) for place in self.employments),
        ):
            if len(value) > MAX_NAME:
                problems[key] = Problem.TOO_LONG
        if problems:
            raise ValidationError(problems)

    def copy(self) -> ClientDraft:
        """Return an independent copy: own fields are the only mutable part."""
        return replace(self, custom=dict(self.custom))


@dataclass(frozen=True, slots=True)
class Client:
    """A stored client, whole: what a card shows."""

    id: int
    version: int
    draft: ClientDraft
    created_at: datetime
    created_by: str
    updated_at: datetime
    updated_by: str
    deleted_at: datetime | None
    merged_into_id: int | None
    people: tuple[ClientLink, ...] = ()
    do_not_call: DoNotCall | None = None
    next_step: NextStep | None = None
    last_contact_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ClientLink:
    """Another client that belongs to this one, as a card lists it (the people of a company)."""

    client_id: int
    name: str
    position: str
    role: LinkRole
    has_left: bool


@dataclass(frozen=True, slots=True)
class ClientRow:
    """One line of the list of clients."""

    id: int
    version: int
    kind: ClientKind
    name: str
    company: str
    position: str
    phone: str
    email: str
    city: str
    tags: tuple[str, ...]
    status: str
    source: str
    owner: str
    birthday: str
    inn: str
    kpp: str
    ogrn: str
    must_know: str
    notes: str
    created_at: datetime
    updated_at: datetime
    deleted_at: datetime | None
    custom: dict[str, type_of_custom]
    do_not_call: bool = False
    next_step: NextStep | None = None
    last_contact_at: datetime | None = None
    is_escalated: bool = False  # the head was told of something, and nobody has seen to it yet
    has_deal_tasks: bool = False  # something is to be done in a deal
