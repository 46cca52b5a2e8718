"""Letters as programs of all ages and countries write them, and bytes that are no letter."""

from __future__ import annotations

import base64
from email.message import EmailMessage
from email.mime.application import MIMEApplication
from email.mime.message import MIMEMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.errors import FileFormatError, FileReason
from crm_desktop.exchange import eml
from crm_desktop.exchange.eml import Letter, parse_letter, read_letter_bytes

HEAD = b"From: Anna <anna@mail.ru>\nTo: shop@example.com\nSubject: Order\n"
TEXT = "Добрый день! Прошу счёт на 10 кг кофе."


def letter(data: bytes) -> Letter:
    found = parse_letter(data)
    assert found is not None
    return found


@pytest.mark.parametrize("charset", ["koi8-r", "windows-1251", "utf-8", "iso-8859-5", "cp866"])
@pytest.mark.parametrize("encoding", ["base64", "quoted-printable", "8bit"])
def test_text_in_every_encoding(charset: str, encoding: str) -> None:
    data = TEXT.encode(charset)
    if encoding == "base64":
        data = base64.encodebytes(data)
    elif encoding == "quoted-printable":
        import quopri

        data = quopri.encodestring(data)
    head = f"Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: {encoding}\n\n".encode()
    assert letter(HEAD + head + data).text == TEXT


def test_a_letter_with_everything() -> None:
    message = EmailMessage()
    message["From"] = "Анна Лебедева <Anna@Mail.ru>"
    message["To"] = "Магазин <shop@example.com>"
    message["Cc"] = "boss@example.com"
    message["Subject"] = "Заказ № 5"
    message["Date"] = "Fri, 20 Nov 2026 12:30:00 +0300"
    message["Message-ID"] = "<abc@mail.ru>"
    message.set_content(TEXT)
    message.add_alternative("<p>HTML</p>", subtype="html")
    message.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="Счёт.pdf")
    message.add_attachment("BEGIN:VCALENDAR", subtype="calendar")
    found = letter(message.as_bytes())
    assert (found.subject, found.sender) == ("Заказ № 5", ("Анна Лебедева", "anna@mail.ru"))
    assert (found.to, found.cc) == ((("Магазин", "shop@example.com"),), (("", "boss@example.com"),))
    assert (found.text, found.message_id) == (TEXT, "<abc@mail.ru>")
    assert found.sent_at is not None
    assert found.sent_at.isoformat() == "2026-11-20T12:30:00+03:00"
    assert [(file.name, file.media_type) for file in found.files] == [
        ("Счёт.pdf", "application/pdf"),
        ("text.ics", "text/calendar"),
    ]
    assert found.files[0].data == b"%PDF"


def test_html_is_read_when_there_is_no_plain_text() -> None:
    html = f'<html><head><style>x</style></head><body><p>{TEXT}</p><img src="http://track.er/1.gif"></body></html>'
    assert letter(HEAD + MIMEText(html, "html", "utf-8").as_bytes()).text == TEXT
    both = MIMEMultipart("alternative")
    both.attach(MIMEText(" ", "plain", "utf-8"))  # some shops send an empty one
    both.attach(MIMEText(html, "html", "utf-8"))
    assert letter(HEAD + both.as_bytes()).text == TEXT


def test_parts_in_parts_and_a_letter_in_a_letter() -> None:
    outer, related = MIMEMultipart("mixed"), MIMEMultipart("related")
    alternative = MIMEMultipart("alternative")
    alternative.attach(MIMEText(TEXT, "plain", "koi8-r"))
    alternative.attach(MIMEText('<p>x<img src="cid:logo"></p>', "html"))
    related.attach(alternative)
    for size, mark in ((100, "logo"), (100, "other"), (50_000, "photo")):
        picture = MIMEApplication(b"x" * size, "png")
        picture.replace_header("Content-Type", f'image/png; name="{mark}.png"')
        picture["Content-ID"] = f"<{mark}>"
        related.attach(picture)
    outer.attach(related)
    inner = EmailMessage()
    inner["Subject"] = "Исходное"
    inner.set_content("inside")
    outer.attach(MIMEMessage(inner))
    outer.attach(MIMEText("-- \nсписок рассылки", "plain", "utf-8"))
    found = letter(HEAD + outer.as_bytes())
    assert found.text == f"{TEXT}\n\n-- \nсписок рассылки"
    assert sorted(file.name for file in found.files) == ["other.png", "photo.png", "Исходное.eml"]
    enclosed = next(file for file in found.files if file.name.endswith(".eml"))
    assert b"inside" in enclosed.data


def test_a_letter_without_most_of_its_headers_is_one() -> None:
    found = letter(b"\xef\xbb\xbf\r\nSubject: alone\n\nbody")
    assert (found.subject, found.sender, found.sent_at, found.message_id) == ("alone", ("", ""), None, "")
    assert letter(b"From sender Fri Nov 20 12:30:00 2026\nFrom: a@b.ru\n\nmbox").text == "mbox"


@pytest.mark.parametrize(
    "body",
    [
        b"Content-Type: multipart/mixed; boundary=x\n\nno parts at all",
        b"Content-Type: multipart/mixed\n\n--x\n\nno boundary named",
        b"Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\nnever closed",
        b"Content-Type: text/plain; charset=klingon\nContent-Transfer-Encoding: base64\n\n***",
        b"Content-Type: message/rfc822\n\n",
        b"Content-Type: /;;;=\n\nbody",
        b"Content-Transfer-Encoding: x-uuencode\n\nbegin 666 a\nbroken",
    ],
)
def test_broken_letters_are_read_as_far_as_they_go(body: bytes) -> None:
    assert letter(HEAD + body).subject == "Order"


def test_depth_number_and_length_have_limits() -> None:
    deep = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (at, at) for at in range(2000)
    )
    assert letter(HEAD + deep).subject == "Order"
    many = b"".join(b"--x\nContent-Type: a/b\n\ndata\n" for _ in range(3000))
    assert len(letter(HEAD + b"Content-Type: multipart/mixed; boundary=x\n\n" + many).files) < 600
    assert len(letter(HEAD + b"\n" + b"x" * 1_000_000).text) == eml.MAX_TEXT


def test_what_is_no_letter_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert parse_letter(b"\xd0\xcf\x11\xe0 outlook") is None
    assert parse_letter(b"plain words\n\nand more") is None
    path = tmp_path / "a.eml"
    reasons = []
    for prepare in (lambda: None, lambda: path.write_bytes(b" \n"), lambda: path.write_bytes(b"x" * 50)):
        prepare()
        monkeypatch.setattr(eml, "MAX_BYTES", 40)
        with pytest.raises(FileFormatError) as caught:
            read_letter_bytes(path)
        reasons.append(caught.value.reason)
    assert reasons == [FileReason.MISSING, FileReason.EMPTY, FileReason.TOO_LARGE]
    with pytest.raises(FileFormatError) as caught:
        read_letter_bytes(tmp_path)
    assert caught.value.reason is FileReason.FOLDER


PIECES = [
    b"From: a@b.ru\n", b"Subject: =?utf-8?B?", b"?=\n", b"Content-Type: multipart/mixed; boundary=x\n", b"\n--x\n",
    b"--x--\n", b'Content-Type: multipart/alternative; boundary="x"\n', b"Content-Type: message/rfc822\n",
    b"Content-Transfer-Encoding: base64\n", b"Content-Transfer-Encoding: quoted-printable\n", b"=E0=\n", b"\n\n",
    b"Content-Disposition: attachment; filename*0*=utf-8''%D0", b"; filename*1=x\n", b"Content-Type: text/html\n",
    b"<p>x<!-- ", b"Date: 1 Jan 99999 25:61 +9999\n", b"Content-Type: message/partial\n", b'charset="\xff"\n',
    b"Content-Type: message/delivery-status\n", b"Message-ID: <\xd0>\n", b"\x00\r",
]  # fmt: skip


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.binary(max_size=20)), max_size=30))
def test_no_bytes_are_a_surprise(pieces: list[bytes]) -> None:
    data = b"".join(pieces)
    for whole in (data, HEAD + data):
        found = parse_letter(whole)
        if found is not None:
            assert isinstance(found.text, str)
            assert all(isinstance(file.data, bytes) and isinstance(file.name, str) for file in found.files)
