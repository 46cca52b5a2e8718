import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.exchange.vcard_text import cards_in, escaped, line, quoted, split_unescaped, unescaped


def card(*lines: str) -> str:
    return "\r\n".join(["BEGIN:VCARD", *lines, "END:VCARD", ""])


def test_groups_parameters_and_quotes() -> None:
    [[item]] = cards_in(card('item1.tel;type=CELL,pref;X-A="a;b:c":+7 916'))
    assert (item.group, item.name, item.value) == ("item1", "TEL", "+7 916")
    assert item.kinds() == ["cell", "pref"]
    assert item.parameters["X-A"] == ["a;b:c"]


def test_words_of_2_1_without_type() -> None:
    [[item]] = cards_in(card("TEL;HOME;VOICE:123"))
    assert item.kinds() == ["home", "voice"]


def test_quoted_printable_over_several_lines() -> None:
    text = card(
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=98=D0=B2=D0=B0=D0=BD=D0=\r\n=BE=D0=B2;=D0=9F;;;",
        "TEL:1",
    )
    [[name, phone]] = cards_in(text)
    assert name.value == "Иванов;П;;;"
    assert phone.value == "1"


def test_quoted_printable_in_an_old_code_page() -> None:
    [[item]] = cards_in(card("FN;CHARSET=windows-1251;ENCODING=QUOTED-PRINTABLE:=C0=ED=ED=E0"))
    assert item.text() == "Анна"


def test_lines_that_are_none_and_a_card_without_end() -> None:
    cards = list(cards_in("noise\nBEGIN:VCARD\nFN:A\n???\nBEGIN:VCARD\nFN:B\n"))
    assert [card[0].value for card in cards] == ["A", "B"]


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_folded_lines_of_any_system(ending: str) -> None:
    [[item]] = cards_in(ending.join(["BEGIN:VCARD", "NOTE:пер", " вая", "\tстрока", "END:VCARD"]))
    assert item.text() == "перваястрока"


@given(st.text(st.characters(blacklist_categories=("Cs",), blacklist_characters="\r")))
def test_text_survives_escaping_and_folding(text: str) -> None:
    written = line("NOTE", escaped(text))
    assert all(len(part.encode()) <= 76 for part in written.split("\r\n"))
    [[item]] = cards_in(f"BEGIN:VCARD\r\n{written}END:VCARD\r\n")
    assert item.text() == text


def test_escapes() -> None:
    assert split_unescaped("a\\;b;c", ";") == ["a\\;b", "c"]
    assert unescaped("a\\;b\\nc\\\\") == "a;b\nc\\"
    assert quoted('a "b"\nc') == "\"a 'b' c\""
