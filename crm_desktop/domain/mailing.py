"""Whom a mailing may reach: the way it takes, and why somebody is left out."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from crm_desktop.domain.consent import ConsentPurpose


class MailingWay(StrEnum):
    """How a mailing reaches clients."""

    EMAIL = "email"
    PHONE = "phone"
    ANY = "any"


class LeftOut(StrEnum):
    """Why a client is left out of a mailing; the first reason that holds is the one that counts."""

    UNWANTED = "unwanted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    NOT_ASKED = "not_asked"
    UNREACHABLE = "unreachable"


# What a client must not have forbidden: a letter is a mailing, a message to a phone is a message as well.
PURPOSES = {
    MailingWay.EMAIL: (ConsentPurpose.MAILINGS,),
    MailingWay.PHONE: (ConsentPurpose.MAILINGS, ConsentPurpose.MESSAGES),
    MailingWay.ANY: (ConsentPurpose.MAILINGS, ConsentPurpose.MESSAGES),
}


@dataclass(frozen=True, slots=True)
class MailingPlan:
    """Who is written into the file of a mailing, in order, and how many are left out for each reason."""

    ids: tuple[int, ...]
    left_out: dict[LeftOut, int] = field(default_factory=dict)

    @property
    def left_out_count(self) -> int:
        """How many are left out altogether."""
        return sum(self.left_out.values())
