"""Headers of letters in every way in which real programs wrote them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import Message

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.exchange.mail_headers import addresses, decode_bytes, decoded, file_name, header, sent_at


def message(text: bytes) -> Message:
    return message_from_bytes(text, policy=policy.compat32)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"Subject: =?koi8-r?B?" + b"8NLJ18XU" + b"?=", "Привет"),
        (b"Subject: =?windows-1251?Q?=CF=F0=E8=E2=E5=F2?= Re: 5", "Привет Re: 5"),
        (b"Subject: =?utf-8?B?0J/RgA==?=\n =?utf-8?B?0LjQstC10YI=?=", "Привет"),
        (b"Subject: =?utf-8?B?0J/RgNA=?=", "Пр\ufffd"),  # cut in the middle of a letter
        (b"Subject: =?utf-8?B?0J/R?= =?utf-8?B?gNC40LLQtdGC?=", "Привет"),  # one letter in two words
        (b"Subject: =?no-such-charset?Q?abc?=", "abc"),
        (b"Subject: =?utf-8?B?!!!?=", ""),
        ("Subject: Привет мир, цена".encode("cp1251"), "Привет мир, цена"),
        ("Subject: Привет мир".encode(), "Привет мир"),
        (b"Subject: folded\n over\n\tlines", "folded over lines"),
        (b"Subject: =?utf-8*ru?Q?caf=C3=A9?=", "café"),
        (b"X: 1", ""),
    ],
)
def test_a_header_in_words(raw: bytes, text: str) -> None:
    assert header(message(raw + b"\n\nbody"), "subject") == text


def test_people_have_names_and_addresses() -> None:
    letter = message(
        b'To: "Smith, J." <J.Smith@Example.COM>, =?utf-8?B?0JDQvdC90LA=?= <anna@mail.ru>, broken\nTo: third@x.ru\n\n'
    )
    assert addresses(letter, "to") == [
        ("Smith, J.", "j.smith@example.com"),
        ("Анна", "anna@mail.ru"),
        ("", "third@x.ru"),
    ]
    assert addresses(letter, "cc") == []


@pytest.mark.parametrize(
    ("head", "moment"),
    [
        (
            b"Date: Fri, 20 Nov 2026 12:30:00 +0300",
            datetime(2026, 11, 20, 9, 30, tzinfo=UTC),
        ),
        (b"Date: Fri, 20 Nov 2026 12:30:00 -0000", datetime(2026, 11, 20, 12, 30, tzinfo=UTC)),
        (
            b"Date: yesterday\nReceived: by x; Fri, 20 Nov 2026 09:30:00 +0000",
            datetime(2026, 11, 20, 9, 30, tzinfo=UTC),
        ),
        (b"Date: Fri, 20 Nov 1960 12:30:00 +0300", None),
        (b"Date: ", None),
        (b"X: 1", None),
    ],
)
def test_when_it_was_sent(head: bytes, moment: datetime | None) -> None:
    assert sent_at(message(head + b"\n\n")) == moment


def test_the_zone_of_the_sender_is_kept() -> None:
    sent = sent_at(message(b"Date: Fri, 20 Nov 2026 12:30:00 +0300\n\n"))
    assert sent is not None
    assert sent.utcoffset() == timedelta(hours=3)


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (b'Content-Disposition: attachment; filename="act.pdf"', "act.pdf"),
        (b"Content-Disposition: attachment; filename*=UTF-8''%D0%90%D0%BA%D1%82.pdf", "Акт.pdf"),
        (
            b"Content-Disposition: attachment; filename*0*=koi8-r''%E1%CB%D4; filename*1*=%20No5; filename*2=.pdf",
            "Акт No5.pdf",
        ),
        (b'Content-Type: application/pdf; name="=?windows-1251?B?wOryLnBkZg==?="', "Акт.pdf"),
        ('Content-Disposition: attachment; filename="Акт сверки.pdf"'.encode(), "Акт сверки.pdf"),
        (b"Content-Disposition: attachment", ""),
        (b"Content-Disposition: inline; filename*=no-such''%D0%90", "А"),
    ],
)
def test_names_of_files(head: bytes, name: str) -> None:
    assert file_name(message(head + b"\n\n")) == name


def test_a_charset_that_lies_does_not_lose_the_text() -> None:
    text = "Добрый день, высылаю счёт на оплату"
    assert decode_bytes(text.encode("cp1251"), "utf-8") == text
    assert decode_bytes(text.encode("koi8-r"), "koi8-r") == text
    assert decode_bytes(text.encode("cp1251"), "us-ascii") == text
    assert decode_bytes(text.encode(), "") == text
    assert decode_bytes(text.encode(), "x-nonsense") == text


@given(st.binary(max_size=300))
def test_no_header_is_too_broken(data: bytes) -> None:
    for name in (b"Subject", b"Date", b"To", b"Content-Disposition", b"Content-Type"):
        letter = message(name + b": " + data)
        header(letter, "subject")
        addresses(letter, "to")
        sent_at(letter)
        file_name(letter)
    assert "\n" not in decoded(data.decode("latin-1"))
