"""What is highlighted, and which part of a long text is shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.search import SNIPPET, SearchAnswer, SearchHit, SearchKind, marks, snippet


@pytest.mark.parametrize(
    ("text", "words", "marked"),
    [
        ("Ёлкин Пётр", ["елкин"], ["Ёлкин"]),
        ("Иванов Иван", ["иван"], ["Иван", "Иван"]),
        ("Иванов", ["ива", "нов"], ["Иванов"]),
        ("+7 912 345-67-89", ["9123456"], ["912 345-6"]),
        ("Лебедева Анна", ["lebedeva"], ["Лебедева"]),
        ("Smith John", ["смит"], ["Smith"]),
        ("ИНН 5001", ["нет"], []),
        ("Straße", ["strasse"], ["Straße"]),
    ],
)
def test_each_word_is_marked_where_it_stands(text: str, words: list[str], marked: list[str]) -> None:
    assert [text[start:end] for start, end in marks(text, words)] == marked


def test_a_long_text_is_cut_round_the_word() -> None:
    text = "начало " * 40 + "тут\nскидка " + "конец " * 40
    line = snippet(text, ["скидка"])
    assert "тут скидка конец" in line
    assert (line[:2], line[-2:]) == ("… ", " …")
    assert len(line) <= SNIPPET + 4
    assert snippet("  коротко\nи ясно ", ["ясно"]) == "коротко и ясно"


@given(st.text(max_size=300), st.lists(st.text(min_size=1, max_size=5), max_size=3))
def test_marks_are_in_order_and_inside(text: str, words: list[str]) -> None:
    line = snippet(text, words)
    places = [place for pair in marks(line, words) for place in pair]
    assert places == sorted(places)
    assert not places or (places[0] >= 0 and places[-1] <= len(line))


def test_an_answer_knows_its_kinds() -> None:
    hits = (SearchHit(SearchKind.TAG, 1, None, "VIP"), SearchHit(SearchKind.CLIENT, 2, 2, "Анна"))
    assert SearchAnswer("x", hits).of(SearchKind.TAG) == hits[:1]
