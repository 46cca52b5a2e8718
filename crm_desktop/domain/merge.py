"""Two cards of one client become one, field by field: what each says, and what the merged card would say."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, TypeVar

from crm_desktop.domain.client import Address, ClientDraft, Email, Employment, Handle, Phone
from crm_desktop.domain.company_names import company_key
from crm_desktop.domain.text import digits, fold, fold_words

T = TypeVar("T")

NAME_PARTS = ("last_name", "first_name", "patronymic")
SINGLES = ("company_name", "birthday", "inn", "kpp", "ogrn", "status", "source", "owner")
TEXTS = ("must_know", "preferences", "notes")
LISTS = ("employments", "phones", "emails", "handles", "addresses", "tags")
CUSTOM = "custom."


class MergeChoice(StrEnum):
    """Which of two cards a field of the merged card is taken from."""

    KEPT = "kept"
    ABSORBED = "absorbed"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class MergeField:
    """One field in which two cards say something: both values as the drafts hold them.

    `key` is the name of the draft's field, a part of the name, or `custom.<key>`. `can_be_both` tells that
    the values can stand together (lists, long texts).
    """

    key: str
    kept: Any
    absorbed: Any
    choice: MergeChoice
    can_be_both: bool = False

    @property
    def is_different(self) -> bool:
        """Return whether both cards have a value here, and not the same: what a person should look at."""
        return bool(self.kept) and bool(self.absorbed) and self.kept != self.absorbed


@dataclass(frozen=True, slots=True)
class MergePreview:
    """What a merge would do: the ids and versions that were read, and every field with a suggestion."""

    keep_id: int
    absorb_id: int
    keep_version: int
    absorb_version: int
    kept: ClientDraft
    absorbed: ClientDraft
    fields: tuple[MergeField, ...]

    def draft(self, choices: Mapping[str, MergeChoice] | None = None) -> ClientDraft:
        """Return the merged card by the suggestions, with the user's choices (by field key) in their place."""
        return merged(self.kept, self.absorbed, choices or {})


def merge_fields(kept: ClientDraft, absorbed: ClientDraft) -> tuple[MergeField, ...]:
    """Return every field in which at least one of the cards says something, with the suggested choice."""
    fields = [MergeField("kind", kept.kind, absorbed.kind, MergeChoice.KEPT)]
    for key in (*NAME_PARTS, *SINGLES):
        mine, other = single_value(kept, key), single_value(absorbed, key)
        fields.append(MergeField(key, mine, other, _suggested(mine, other)))
    for key in (*TEXTS, *LISTS):
        mine, other = getattr(kept, key), getattr(absorbed, key)
        fields.append(MergeField(key, mine, other, MergeChoice.BOTH, can_be_both=True))
    for key in dict.fromkeys((*kept.custom, *absorbed.custom)):
        mine, other = kept.custom.get(key), absorbed.custom.get(key)
        choice = MergeChoice.KEPT if mine not in (None, "") else MergeChoice.ABSORBED
        fields.append(MergeField(CUSTOM + key, mine, other, choice))
    return tuple(
        field for field in fields if field.kept not in (None, "", ()) or field.absorbed not in (None, "", ())
    )


def merged(kept: ClientDraft, absorbed: ClientDraft, choices: Mapping[str, MergeChoice]) -> ClientDraft:
    """Return the card that two cards become; fields without a choice go by the suggestion."""
    draft = kept.copy()
    for field in merge_fields(kept, absorbed):
        choice = choices.get(field.key, field.choice)
        if choice is MergeChoice.BOTH and field.can_be_both:
            _put(draft, field.key, both(field.key, field.kept, field.absorbed))
        else:
            _put(draft, field.key, field.absorbed if choice is MergeChoice.ABSORBED else field.kept)
    return draft


def both(key: str, mine: Any, other: Any) -> Any:
    """Return two lists as one without repetitions, or two long texts one below the other."""
    if key in TEXTS:
        return join_texts(mine, other)
    if key == "employments":
        return _one_main(united(mine, other, employment_key))
    if key == "addresses":
        return united(
            mine, [item for item in other if not any(_says(known, item) for known in mine)], address_identity
        )
    return united(mine, other, _KEYS[key])


def united(mine: Iterable[T], other: Iterable[T], key: Any) -> tuple[T, ...]:
    """Return the items of both, the own first, without those whose key is there already."""
    items = list(mine)
    known = {key(item) for item in items}
    for item in other:
        if key(item) not in known:
            known.add(key(item))
            items.append(item)
    return tuple(items)


def join_texts(mine: str, other: str) -> str:
    """Put another text below a text, unless it says nothing new."""
    if not other.strip() or _contains(mine, other):
        return mine
    if not mine.strip() or _contains(other, mine):
        return other
    return f"{mine.rstrip()}\n{other.strip()}"


def _contains(text: str, part: str) -> bool:
    """Tell whether a text has another one in it as whole words: чай is no part of Чайная лавка."""
    return re.search(rf"(?<!\w){re.escape(fold(part.strip()))}(?!\w)", fold(text)) is not None


def _says(known: Address, other: Address) -> bool:
    """Tell whether an address is all in a fuller one: a city that the street is known of."""
    part = fold_words(other.text)
    return bool(part) and f" {part} " in f" {fold_words(known.text)} "


def phone_identity(phone: Phone) -> Hashable:
    """Return by what two phones are one: the normal form with its extension, else the digits as typed."""
    return (phone.e164 or digits(phone.raw) or fold(phone.raw.strip()), phone.extension)


def email_identity(email: Email) -> Hashable:
    """Return by what two e-mail addresses are one."""
    return email.normal or fold(email.raw.strip())


def handle_identity(handle: Handle) -> Hashable:
    """Return by what two accounts are one."""
    return (handle.kind, handle.value.strip().casefold().removeprefix("@"))


def address_identity(address: Address) -> Hashable:
    """Return by what two addresses are one."""
    return fold_words(address.text)


def employment_key(place: Employment) -> Hashable:
    """Return by what two places of work are one: the company by name, whatever its quotes and legal form."""
    return company_key(place.company) or place.company_id


_KEYS: dict[str, Any] = {
    "phones": phone_identity,
    "emails": email_identity,
    "handles": handle_identity,
    "addresses": address_identity,
    "tags": lambda tag: fold(tag.strip()),
}


def single_value(draft: ClientDraft, key: str) -> Any:
    """Return a field that holds one value, a part of the name included."""
    return getattr(draft.name, key) if key in NAME_PARTS else getattr(draft, key)


def _put(draft: ClientDraft, key: str, value: Any) -> None:
    if key in NAME_PARTS:
        draft.name = replace(draft.name, **{key: value})
    elif key.startswith(CUSTOM):
        draft.custom[key.removeprefix(CUSTOM)] = value
        if value in (None, ""):
            del draft.custom[key.removeprefix(CUSTOM)]
    else:
        setattr(draft, key, value)


def _suggested(mine: Any, other: Any) -> MergeChoice:
    """Suggest the card that says anything; of two names, an initial gives way to the name it begins."""
    if not mine:
        return MergeChoice.ABSORBED
    if isinstance(mine, str) and isinstance(other, str):
        short = fold(mine).rstrip(".")
        if len(short) == 1 and len(other) > 2 and fold(other).startswith(short):
            return MergeChoice.ABSORBED
    return MergeChoice.KEPT


def _one_main(places: tuple[Employment, ...]) -> tuple[Employment, ...]:
    """Leave the first main place main: a list shows one company beside a person."""
    first = next((at for at, place in enumerate(places) if place.is_main), None)
    return tuple(
        replace(place, is_main=at == first) if place.is_main else place for at, place in enumerate(places)
    )
