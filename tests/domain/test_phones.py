"""Phone numbers out of boxes as people fill them."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from crm_desktop.domain.client import Phone
from crm_desktop.domain.phones import format_phone, parse_phone, parse_phones, phone_key

BOXES = st.text(alphabet="0123456789+-() .,;/\n#xОоO№доб.моб:рабАнна@\t\x00٣Ⅷ²", max_size=60) | st.text(
    max_size=60
)
PIECES = st.sampled_from(
    [
        "8 916 123-45-67",
        "+7 (495) 123-45-67",
        "доб. 12",
        "(Анна)",
        "моб.",
        "12-34-56",
        ", ",
        "; ",
        " / ",
        "\n",
        " ",
        "+44 20 7946 0958",
        "нет",
        "9О61234567",
        "79161234567.0",
        "или",
        "#5",
        "68",
        "8",
        "(",
        ")",
    ]
)


def e164(text: str, region: str = "RU") -> list[str | None]:
    return [phone.e164 for phone in parse_phones(text, region)]


@pytest.mark.parametrize(
    "text",
    [
        "8 916 123-45-67",
        "+7 916 1234567",
        "916 123-45-67",
        "+7(916)123-45-67",
        "7 916 123 45 67",
        "8.916.123.45.67",
        "8\u00a0916\u00a0123\u201145\u201167",
        "79161234567.0",
        "79161234567,0",
        "7.9161234567E10",
        "7,9161234567E+10",
        "8-916-123-45-67",
        "8 9I6 123-45-67".replace("I", "1"),
    ],
)
def test_every_way_to_write_a_russian_number_is_one_number(text: str) -> None:
    assert parse_phones(text) == (Phone(text, "+79161234567"),)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("+44 (0)20 7946 0958", "+442079460958"),
        ("+1 (212) 555-0142", "+12125550142"),
        ("375291234567", "+375291234567"),
        ("810 375 29 1234567", "+375291234567"),
        ("+7 701 123 45 67", "+77011234567"),
        ("8 (4832) 12-34-56", "+74832123456"),
        ("8 9О6 123-45-67", "+79061234567"),
        ("+44 7700 900123", "+447700900123"),
        ("007 916 123 45 67", "+79161234567"),
        ("+8 916 123 45 67", "+79161234567"),
        ("８９１６１２３４５６７", "+79161234567"),
        ("+7-495-123-45-67 (-68, -69)", "+74951234567"),
    ],
)
def test_foreign_local_and_slipped_numbers(text: str, expected: str) -> None:
    assert e164(text) == [expected]


@pytest.mark.parametrize(
    "text", ["+7 916 123-45-6", "7916123456", "12-34-56", "7.91E+10", "8 000 123 45 67", "нет", "1"]
)
def test_a_wrong_number_is_kept_and_marked(text: str) -> None:
    assert parse_phones(text) == (Phone(text, None),)


@pytest.mark.parametrize(
    "text",
    [
        "89161234567, 89171234567",
        "89161234567; 89171234567",
        "8 916 123-45-67/8 917 123-45-67",
        "8 916 123-45-67\n8 917 123-45-67",
        "89161234567 89171234567",
        "9161234567 9171234567",
        "8 916 123 45 67 8 917 123 45 67",
        "+79161234567+79171234567",
        "8 916 123-45-67 или 8 917 123-45-67",
        "+7 916 123-45-67 ::: +7 917 123-45-67",
    ],
)
def test_several_numbers_in_one_box_are_split(text: str) -> None:
    assert e164(text) == ["+79161234567", "+79171234567"]


def test_labels_and_extensions_stay_with_their_number() -> None:
    work, mobile = parse_phones("раб. тел: 8 (495) 123-45-67, доб. 12; 8-916-123-45-67 (Анна, вечером)")
    assert (work.e164, work.extension, work.label) == ("+74951234567", "12", "раб. тел")
    assert (mobile.e164, mobile.extension, mobile.label) == ("+79161234567", "", "Анна, вечером")


@pytest.mark.parametrize(
    "tail", ["доб. 12", "доб.12", "(доб. 12)", ", доб 12", "ext 12", "ext. 12", "#12", "x12", "вн. 12"]
)
def test_extension_spellings(tail: str) -> None:
    phone = parse_phone("8 495 123-45-67 " + tail)
    assert (phone.e164, phone.extension, phone.label) == ("+74951234567", "12", "")


def test_the_word_telephone_is_no_label() -> None:
    assert parse_phone("тел.: 8 916 123 45 67").label == ""


def test_a_second_local_number_shares_the_area_code() -> None:
    assert e164("8(4832)12-34-56, 65-43-21") == ["+74832123456", "+74832654321"]
    assert e164("8 916 123-45-67, 65-43-21") == ["+79161234567", None]


def test_the_region_decides_about_national_numbers() -> None:
    assert e164("020 7946 0958", "GB") == ["+442079460958"]
    assert e164("(212) 555-0142", "US") == ["+12125550142"]
    assert e164("+7 916 123-45-67", "GB") == ["+79161234567"]


def test_one_number_of_a_box_keeps_the_whole_text() -> None:
    text = "моб. 8 916 123-45-67 / 8 917 123-45-67"
    assert parse_phone(text) == Phone(text, "+79161234567", "", "моб.")


def test_shown_as_read_aloud() -> None:
    assert format_phone(Phone("89161234567", "+79161234567", "12")) == "+7 916 123-45-67 #12"
    assert format_phone(Phone("x", "+79161234567", "12"), "доб. ") == "+7 916 123-45-67 доб. 12"
    assert format_phone(Phone("x", "+442079460958")) == "+44 20 7946 0958"
    assert format_phone(Phone("12-34-56")) == "12-34-56"


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("8 916 123-45-67", "9161234567"),
        ("8 (916) 12", "91612"),
        ("+7916", "916"),
        ("4567", "4567"),
        ("", ""),
    ],
)
def test_search_key_has_no_trunk_prefix(typed: str, key: str) -> None:
    assert phone_key(typed) == key


def letters_and_digits(text: str) -> list[str]:
    return [character for character in text if character.isalnum()]


@given(BOXES | st.lists(PIECES, max_size=6).map("".join))
@example("8 495 123-45-67/68")
@example("9161234567 9161234567 9161234567")
def test_nothing_typed_is_lost(text: str) -> None:
    kept = letters_and_digits("".join(phone.raw for phone in parse_phones(text)))
    joining = {"и", "или", "and", "or"}
    words = " ".join(word for word in text.replace("\n", " ").split() if word.casefold() not in joining)
    assert len(kept) >= len(letters_and_digits(words)) - 3 * sum(map(text.casefold().count, joining))
    assert set(letters_and_digits(words)) <= set(kept) | set("andorиАНДандилИЛ")


@given(BOXES, st.sampled_from(["RU", "KZ", "GB", "US"]))
def test_any_text_is_answered_and_reading_what_is_shown_changes_nothing(text: str, region: str) -> None:
    for phone in parse_phones(text, region):
        if phone.e164:
            again = parse_phone(format_phone(phone), region)
            assert (again.e164, again.extension) == (phone.e164, phone.extension)
        again_raw = parse_phone(phone.raw, region)
        assert phone.e164 is None or again_raw.e164 is not None or len(phone.raw) < 12
    phone_key(text, region)


@given(
    st.from_regex(r"[349]\d{9}", fullmatch=True).filter(str.isascii),
    st.sampled_from(["8", "+7", "7", "8 (", "+7-"]),
)
def test_prefix_does_not_matter(national: str, prefix: str) -> None:
    mark = ") " if "(" in prefix else ""
    written = f"{prefix}{national[:3]}{mark}{national[3:6]}-{national[6:8]} {national[8:]}"
    assert e164(written) == e164(national) == ["+7" + national]
