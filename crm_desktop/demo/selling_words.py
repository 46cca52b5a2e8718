"""What the demonstration sells and says of it, one file for each language."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from functools import cache

from crm_desktop.system.paths import resource


@dataclass(frozen=True, slots=True)
class GroupWords:
    """A group of products. `trade` is how often it is sold in each kind of trade, in the order of the file;
    `products` are name and price, each in every one of `sizes`: its name and how many times the price it is."""

    name: str
    code: str
    unit: str
    trade: list[int]
    titles: list[str]
    sizes: list[tuple[str, float]]
    products: list[tuple[str, float]]
    kind: str = "goods"


@dataclass(frozen=True, slots=True)
class LossWords:
    """A reason for which deals are lost, and how often it is one early on, in the middle and at the end."""

    name: str
    weights: tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class InquiryWords:
    """What is asked, with a place for the thing in `bodies`, and what nobody asked for; `channels` are the
    usual ones of sources."""

    channels: dict[str, str]
    subjects: list[str]
    bodies: list[str]
    spam: list[str]


@dataclass(frozen=True, slots=True)
class SellingWords:
    """Everything in the selling of a shop that depends on the language. `typical_sum` is that of a deal,
    `source_luck` how many times the usual odds of winning a deal those of a source are."""

    typical_sum: float
    purposes: list[str]
    tags: list[str]
    competitors: list[str]
    notes: list[str]
    lost_notes: list[str]
    cancel_reasons: list[str]
    source_luck: dict[str, float]
    action_texts: dict[str, list[str]]
    losses: list[LossWords]
    inquiries: InquiryWords
    groups: list[GroupWords] = field(default_factory=list)


@cache
def selling_words(language: str) -> SellingWords:
    """Read the words of a language, `ru` or `en`."""
    read = tomllib.loads(resource("demo", f"{language}_selling.toml").read_text(encoding="utf-8"))
    groups = [GroupWords(**group) for group in read.pop("groups")]
    losses = [LossWords(loss["name"], tuple(loss["weights"])) for loss in read.pop("losses")]
    return SellingWords(groups=groups, losses=losses, inquiries=InquiryWords(**read.pop("inquiries")), **read)
