from datetime import date
from pathlib import Path

import pytest

from crm_desktop.domain.client import Birthday, ClientDraft, ClientKind, Handle, HandleKind, PersonName
from crm_desktop.exchange.vcard import card_of, read_vcards, write_vcards
from tests.exchange.clients import OWN_FIELDS, anna, firm, trader

TODAY = date(2026, 11, 21)

ANDROID = """BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=98=D0=B2=D0=B0=D0=BD=D0=BE=D0=B2;=D0=9F=D1=91=D1=82=D1=80;;;
FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=9F=D1=91=D1=82=D1=80=20=D0=98=D0=
=B2=D0=B0=D0=BD=D0=BE=D0=B2
TEL;CELL:8-916-123-45-67
TEL;WORK;VOICE:+74951112233
EMAIL;HOME:petr@mail.ru
ORG:Acme;Sales
TITLE:Manager
BDAY:1987-03-08
PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD
 /2wBDAAUDBAQEAwUEBAQ=

END:VCARD
"""
IPHONE = """BEGIN:VCARD
VERSION:3.0
PRODID:-//Apple Inc.//iPhone OS 17.0//EN
N:Lee;Ann;;;
FN:Ann Lee
item1.TEL;type=pref:+44 7911 123456
item1.X-ABLabel:_$!<Other>!$_
TEL;type=CELL;type=VOICE:07911 123457
item2.URL;type=pref:https://ann.example.com
item3.ADR;type=HOME;type=pref:;;10 Downing St;London;;SW1A 2AA;UK
BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-08
X-SOCIALPROFILE;type=telegram:x-apple:ann_lee
CATEGORIES:friends,work
NOTE:one\\ntwo
END:VCARD
"""
COMPANY4 = """BEGIN:VCARD
VERSION:4.0
KIND:org
FN:ООО «Ромашка»
ORG:ООО «Ромашка»
TEL;VALUE=uri;TYPE=work:tel:+7-495-111-22-33;ext=5
IMPP:tg:romashka
BDAY:--0308
END:VCARD
"""


def read(path: Path, text: str, region: str = "RU") -> list[ClientDraft]:
    path.write_text(text, "utf-8")
    return [draft for draft, _ in read_vcards(path, region, TODAY)]


def test_card_of_an_android_phone(tmp_path: Path) -> None:
    [draft] = read(tmp_path / "a.vcf", ANDROID)
    assert draft.name == PersonName("Иванов", "Пётр")
    assert [(phone.e164, phone.label) for phone in draft.phones] == [
        ("+79161234567", "cell"),
        ("+74951112233", "work"),
    ]
    assert draft.emails[0].normal == "petr@mail.ru"
    assert (draft.employments[0].company, draft.employments[0].position) == ("Acme", "Manager, Sales")
    assert draft.birthday == Birthday(3, 8, 1987)


def test_card_of_an_iphone(tmp_path: Path) -> None:
    [draft] = read(tmp_path / "a.vcf", IPHONE, "GB")
    assert draft.name == PersonName("Lee", "Ann")
    assert [(phone.e164, phone.label) for phone in draft.phones] == [
        ("+447911123456", "Other"),
        ("+447911123457", "cell"),
    ]
    assert draft.addresses[0].city == "London"
    assert "10 Downing St" in draft.addresses[0].text
    assert draft.birthday == Birthday(3, 8)
    assert draft.handles == (
        Handle(HandleKind.SITE, "https://ann.example.com"),
        Handle(HandleKind.TELEGRAM, "ann_lee"),
    )
    assert draft.tags == ("friends", "work")
    assert draft.notes == "one\ntwo"


def test_organisation_of_version_4(tmp_path: Path) -> None:
    [draft] = read(tmp_path / "a.vcf", COMPANY4)
    assert draft.kind is ClientKind.COMPANY
    assert draft.company_name == "ООО «Ромашка»"
    assert (draft.phones[0].e164, draft.phones[0].extension) == ("+74951112233", "5")
    assert draft.handles == (Handle(HandleKind.TELEGRAM, "romashka"),)
    assert draft.birthday == Birthday(3, 8)


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        ("FN:Иванов Пётр Ильич", "Иванов Пётр Ильич"),
        ("N:;Мама;;;\nFN:Мама", "Мама"),
        ("ORG:Такси", "Такси"),
        ("TEL:112", ""),
    ],
)
def test_card_with_half_a_name(tmp_path: Path, lines: str, name: str) -> None:
    [draft] = read(tmp_path / "a.vcf", f"BEGIN:VCARD\n{lines}\nEND:VCARD\n")
    assert draft.display_name() == name


def test_many_cards_of_one_file(tmp_path: Path) -> None:
    assert len(read(tmp_path / "a.vcf", ANDROID + IPHONE + COMPANY4)) == 3


@pytest.mark.parametrize("draft", [anna(), firm(), trader(), ClientDraft()])
def test_every_field_comes_back(tmp_path: Path, draft: ClientDraft) -> None:
    write_vcards(tmp_path / "a.vcf", [draft])
    [(back, custom)] = read_vcards(tmp_path / "a.vcf", "RU", TODAY)
    assert custom == draft.custom
    back.custom = draft.custom
    assert back == draft


def test_card_is_what_phones_expect() -> None:
    text = card_of(anna(), OWN_FIELDS)
    assert text.startswith("BEGIN:VCARD\r\nVERSION:3.0\r\n")
    assert "N:Лебедева;Анна;Сергеевна;;\r\n" in text
    assert "TEL:+74951112233 #5" not in text
    assert "item1.X-ABLabel:рабочий\r\n" in text
    assert all(len(part.encode()) <= 75 for part in text.split("\r\n"))


def test_department_is_no_part_of_the_company(tmp_path: Path) -> None:
    [draft] = read(tmp_path / "a.vcf", ANDROID)
    [place] = draft.employments
    assert (place.company, place.position) == ("Acme", "Manager, Sales")


def test_labels_and_nicknames_of_old_phones_are_kept(tmp_path: Path) -> None:
    [draft] = read(
        tmp_path / "a.vcf",
        "BEGIN:VCARD\nVERSION:2.1\nN:Lee;Ann\n"
        "TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=D0=9C=D0=B0=D0=BC=D0=B0):89171112233\n"
        'TEL;TYPE="voice,cell":89171112234\n'
        "X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Annie;1;;;\nNOTE;ENCODING=QUOTED-PRINTABLE:a=0D=0Ab\n"
        "END:VCARD\n",
    )
    assert [(phone.e164, phone.label) for phone in draft.phones] == [
        ("+79171112233", "Мама"),
        ("+79171112234", "cell"),
    ]
    assert draft.notes == "Annie\na\nb"
