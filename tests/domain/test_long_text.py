"""A note pasted into the wrong column must not stop an import: every parser is quick on long text."""

import time
from collections.abc import Callable
from datetime import date

import pytest

from crm_desktop.domain.addresses import parse_address
from crm_desktop.domain.company_names import guess_kind
from crm_desktop.domain.dates import parse_birthday
from crm_desktop.domain.emails import parse_emails
from crm_desktop.domain.handles import parse_handle
from crm_desktop.domain.money import parse_money
from crm_desktop.domain.person_names import looks_like_person_name, parse_person_name, split_remark
from crm_desktop.domain.phones import parse_phones
from crm_desktop.domain.tax_ids import split_inn_kpp

PARSERS: list[Callable[[str], object]] = [
    *(parse_address, guess_kind, parse_emails, parse_handle, parse_money, parse_phones),
    *(looks_like_person_name, parse_person_name, split_remark, split_inn_kpp),
    lambda text: parse_birthday(text, today=date(2026, 11, 21)),
]
SEEDS = [
    "1",
    "1 ",
    "а",
    "a@",
    "@a.",
    "1.",
    "(",
    "()",
    "-",
    " ",
    "\n",
    "а-",
    "А.",
    "1,",
    "8916 ",
    "a.b",
    '"',
    "ооо ",
    "О0",
    "/",
]


@pytest.mark.parametrize("seed", SEEDS)
def test_thousands_of_equal_signs_take_no_time(seed: str) -> None:
    text = seed * (4000 // len(seed))
    started = time.process_time()
    for parse in PARSERS:
        parse(text)
    assert time.process_time() - started < 2
