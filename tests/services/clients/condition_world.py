"""A base with something of everything, and what conditions should find in it, worked out without SQL."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

from crm_desktop.domain.catalogue import CustomFieldKind
from crm_desktop.domain.client import (
    Birthday,
    ClientDraft,
    ClientKind,
    Email,
    Handle,
    HandleKind,
    PersonName,
    Phone,
)
from crm_desktop.domain.conditions import CONSENT, CUSTOM, FIELDS, Condition, FieldType, Op
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.text import digits, fold
from crm_desktop.models import Attachment, Consent, Interaction, Party, Promise
from crm_desktop.services import Services
from crm_desktop.services.changes import Changes
from crm_desktop.services.store import utc_text

TODAY = date(2026, 11, 21)
OWN = {
    "own_text": CustomFieldKind.TEXT,
    "own_number": CustomFieldKind.NUMBER,
    "own_money": CustomFieldKind.MONEY,
    "own_date": CustomFieldKind.DATE,
    "own_choice": CustomFieldKind.CHOICE,
    "own_yes": CustomFieldKind.YES_NO,
}


@dataclass
class Known:
    """What is known of one client."""

    draft: ClientDraft
    custom: dict[str, Any]
    contact: date | None = None
    step: str = ""
    step_on: date | None = None
    do_not_call: bool = False
    promises: list[tuple[str, date | None]] = field(default_factory=list)
    consents: list[tuple[str, str, date]] = field(default_factory=list)
    has_file: bool = False


def fill(services: Services, count: int = 50) -> tuple[dict[int, Known], dict[str, str]]:
    """Store clients, and return what is known of each and the keys of the own fields."""
    dice = random.Random(7)
    keys = {}
    for label, kind in OWN.items():
        options = ("красный", "синий") if kind is CustomFieldKind.CHOICE else ()
        field_id = services.custom_fields.create(label, kind, options)
        keys[label] = CUSTOM + services.custom_fields.get(field_id).key
    known = [_known(dice, keys) for _ in range(count)]
    ids = services.clients.create_many([each.draft for each in known])
    world = dict(zip(ids, known, strict=True))
    services.store.write(ActionKind.DEMO, lambda changes: _store(changes, world))
    return world, keys


def _known(dice: random.Random, keys: dict[str, str]) -> Known:
    def maybe(*values: Any) -> Any:
        return dice.choice((None, *values))

    def day(spread: int = 90) -> date:
        return TODAY + timedelta(dice.choice((-61, -60, -59, -7, -1, 0, 1, 7, dice.randint(-spread, spread))))

    own = {
        "own_text": maybe("Ёлка", "палка", "50%"),
        "own_number": maybe(1, 2.5, 0, -3),
        "own_money": maybe(10000, 500),
        "own_date": maybe(day().isoformat()),
        "own_choice": maybe("красный", "синий"),
        "own_yes": maybe(True, False),
    }
    custom = {keys[name]: value for name, value in own.items() if value is not None}
    kind = dice.choice(list(ClientKind))
    last = dice.choice(("Елкин", "Ёлкина", "Ivanov", "Петров"))
    draft = ClientDraft(
        kind=kind,
        name=PersonName(last, dice.choice(("Анна", "Пётр"))),
        company_name=dice.choice(("Ромашка", "Acme")) if kind is not ClientKind.PERSON else "",
        phones=tuple(
            dice.sample((Phone("+7 912 345-67-89", "+79123456789"), Phone("доб. 12")), dice.randint(0, 2))
        ),
        emails=tuple(
            dice.sample((Email("Anna@Mail.ru", "anna@mail.ru"), Email("пётр@почта.рф")), dice.randint(0, 2))
        ),
        handles=tuple(
            dice.sample((Handle(HandleKind.TELEGRAM, "a"), Handle(HandleKind.VK, "b")), dice.randint(0, 2))
        ),
        birthday=maybe(Birthday(2, 29), Birthday(11, 21, 1990), Birthday(12, 30), Birthday(1, 5)),
        inn=dice.choice(("", "7707083893")),
        status=dice.choice(("", "Клиент", "Лид")),
        source=dice.choice(("", "Сайт")),
        owner=dice.choice(("", "Анна")),
        tags=tuple(dice.sample(("VIP", "опт", "долг"), dice.randint(0, 3))),
        must_know=dice.choice(("", "злой пёс", "Dog!")),
        notes=dice.choice(("", "Заметка", "note")),
        custom={key.removeprefix(CUSTOM): value for key, value in custom.items()},
    )
    step = dice.choice(("", "Позвонить", "call"))
    return Known(
        draft,
        custom,
        maybe(day()),
        step,
        maybe(day()) if step else None,
        do_not_call=dice.random() < 0.3,
        promises=[(dice.choice(("open", "kept")), maybe(day())) for _ in range(dice.randint(0, 2))],
        consents=[
            (
                dice.choice(("calls", "mailings")),
                dice.choice(("given", "refused", "withdrawn")),
                TODAY - timedelta(dice.randint(0, 2)),
            )
            for _ in range(dice.randint(0, 3))
        ],
        has_file=dice.random() < 0.3,
    )


def _store(changes: Changes, world: dict[int, Known]) -> None:
    for client_id, known in world.items():
        changes.update(
            Party,
            client_id,
            do_not_call_on=TODAY.isoformat() if known.do_not_call else "",
            next_step=known.step,
            next_step_on=known.step_on.isoformat() if known.step_on else "",
        )
        if known.contact:
            noon = datetime(known.contact.year, known.contact.month, known.contact.day, 12).astimezone(UTC)
            changes.insert(Interaction, party_id=client_id, kind="call", started_at=utc_text(noon))
        for state, until in known.promises:
            changes.insert(
                Promise,
                party_id=client_id,
                what="скидка",
                made_at=changes.at,
                state=state,
                valid_until=until.isoformat() if until else "",
            )
        for purpose, state, on in known.consents:
            changes.insert(Consent, party_id=client_id, purpose=purpose, state=state, given_on=on.isoformat())
        if known.has_file:
            changes.insert(Attachment, party_id=client_id, name="a.pdf", content_hash="0", size=1)


def meets(known: Known, condition: Condition) -> bool:
    """Work out whether a client meets a condition."""
    name = condition.field
    if name.startswith(CUSTOM):
        return _own(known.custom.get(name), condition)
    kind = FIELDS[name]
    asked: dict[FieldType, Callable[[], bool]] = {
        FieldType.CONSENT: lambda: _consent(known, condition),
        FieldType.PROMISES: lambda: _promise(known, condition),
        FieldType.STEP: lambda: _step(known, condition),
        FieldType.CONTACT: lambda: _contact(known.contact, condition),
        FieldType.MOMENT: lambda: _day(TODAY, condition),
        FieldType.BIRTHDAY: lambda: _birthday(known.draft.birthday, condition),
        FieldType.FLAG: lambda: known.do_not_call == (condition.op is Op.YES),
        FieldType.FILES: lambda: known.has_file == (condition.op is Op.FILLED),
        FieldType.TAGS: lambda: _sets(set(known.draft.tags), condition),
        FieldType.HANDLES: lambda: _sets({str(handle.kind) for handle in known.draft.handles}, condition),
        FieldType.PHONE: lambda: _phones([phone.raw for phone in known.draft.phones], condition),
        FieldType.NAME: lambda: _sets({str(getattr(known.draft, name))} - {""}, condition, empty=""),
        FieldType.KIND: lambda: _sets({str(known.draft.kind)}, condition),
        FieldType.TEXT: lambda: _field(known.draft, condition),
    }
    return asked[kind]()


def _consent(known: Known, condition: Condition) -> bool:
    said = [
        (on, at, state)
        for at, (purpose, state, on) in enumerate(known.consents)
        if CONSENT + purpose == condition.field
    ]
    return ((max(said)[2] if said else "none") in condition.values) == (condition.op is Op.ANY_OF)


def _promise(known: Known, condition: Condition) -> bool:
    is_open = [until for state, until in known.promises if state == "open"]
    if condition.op in (Op.FILLED, Op.EMPTY):
        return bool(is_open) == (condition.op is Op.FILLED)
    return any(_day(until, condition) for until in is_open)


def _step(known: Known, condition: Condition) -> bool:
    is_text = condition.op in (Op.FILLED, Op.EMPTY, Op.CONTAINS)
    return _text(known.step, condition) if is_text else _day(known.step_on, condition)


def _field(draft: ClientDraft, condition: Condition) -> bool:
    if condition.field == "email":
        return _several([email.raw for email in draft.emails], condition)
    shown = {"name": draft.display_name(), "company": shown_company(draft), "position": "", "city": ""}
    name = condition.field
    return _text(shown[name] if name in shown else str(getattr(draft, name)), condition)


def shown_company(draft: ClientDraft) -> str:
    """Return what the list shows as the company."""
    return draft.company_name if draft.kind is ClientKind.SOLE_TRADER else ""


def _own(value: Any, condition: Condition) -> bool:
    op, values = condition.op, condition.values
    if op in (Op.YES, Op.NO):
        return value is (op is Op.YES)
    if op in (Op.ANY_OF, Op.NONE_OF):
        return ((value or "") in values) == (op is Op.ANY_OF)
    if op in (Op.FILLED, Op.EMPTY):
        return (value not in (None, "")) == (op is Op.FILLED)
    if values and isinstance(values[0], (int, float)) and op in (Op.IS, Op.AT_LEAST, Op.AT_MOST):
        if not isinstance(value, (int, float)) or isinstance(value, bool):
            return False
        return {Op.IS: value == values[0], Op.AT_LEAST: value >= values[0], Op.AT_MOST: value <= values[0]}[
            op
        ]
    if op in (Op.ON, Op.SINCE, Op.UNTIL, Op.WITHIN, Op.NEXT, Op.OLDER):
        return _day(date.fromisoformat(value) if value else None, condition)
    return _text(value or "", condition)


def _contact(day: date | None, condition: Condition) -> bool:
    if condition.op is Op.WITHIN:
        return day is not None and (TODAY - day).days <= int(condition.values[0])
    if condition.op in (Op.FILLED, Op.EMPTY):
        return (day is not None) == (condition.op is Op.FILLED)
    if condition.op is Op.OLDER and day is None:
        return True
    return _day(day, condition)


def _day(day: date | None, condition: Condition) -> bool:
    if day is None:
        return False
    if condition.op is Op.OVERDUE:
        return day < TODAY
    value = condition.values[0]
    if isinstance(value, str):
        wanted = date.fromisoformat(value)
        return {Op.ON: day == wanted, Op.SINCE: day >= wanted, Op.UNTIL: day <= wanted}[condition.op]
    ago = (TODAY - day).days
    return {Op.WITHIN: 0 <= ago <= value, Op.OLDER: ago > value, Op.NEXT: 0 <= -ago <= value}[condition.op]


def _birthday(day: Birthday | None, condition: Condition) -> bool:
    if condition.op in (Op.FILLED, Op.EMPTY) or day is None:
        return (day is not None) if condition.op is Op.FILLED else day is None and condition.op is Op.EMPTY
    number = int(condition.values[0])
    if condition.op is Op.IN_MONTH:
        return day.month == (number or TODAY.month)
    coming = [TODAY + timedelta(at) for at in range(number + 1)]
    shown = (2, 28) if (day.month, day.day) == (2, 29) else (day.month, day.day)
    return any((each.month, each.day) == shown for each in coming)


def _sets(have: set[str], condition: Condition, empty: str | None = None) -> bool:
    op, wanted = condition.op, set(map(str, condition.values))
    if op in (Op.FILLED, Op.EMPTY):
        return bool(have) == (op is Op.FILLED)
    if op is Op.ALL_OF:
        return wanted <= have
    shared = wanted & (have or ({empty} if empty is not None else set()))
    return bool(shared) == (op is Op.ANY_OF)


def _several(texts: list[str], condition: Condition) -> bool:
    op, values = condition.op, condition.values
    if op in (Op.FILLED, Op.EMPTY):
        return bool(texts) == (op is Op.FILLED)
    if op in (Op.LACKS, Op.IS_NOT):
        asked = Condition(condition.field, Op.CONTAINS if op is Op.LACKS else Op.IS, values)
        return not any(_text(text, asked) for text in texts)
    return any(_text(text, condition) for text in texts)


def _phones(raws: list[str], condition: Condition) -> bool:
    if condition.op in (Op.FILLED, Op.EMPTY):
        return bool(raws) == (condition.op is Op.FILLED)
    wanted = str(condition.values[0])
    number = digits(wanted)
    if number[:1] in ("7", "8") and len(number) == 11:
        number = number[1:]
    found = any((number in digits(raw)) if number else fold(wanted) in fold(raw) for raw in raws)
    return found == (condition.op is Op.CONTAINS)


def _text(text: str | None, condition: Condition) -> bool:
    have, op = fold(text or ""), condition.op
    if op in (Op.FILLED, Op.EMPTY):
        return bool(have) == (op is Op.FILLED)
    wanted = fold(str(condition.values[0])).strip()
    return {
        Op.CONTAINS: wanted in have,
        Op.LACKS: wanted not in have,
        Op.BEGINS: have.startswith(wanted),
        Op.IS: have == wanted,
        Op.IS_NOT: have != wanted,
    }[op]
