"""Text typed in the wrong layout."""

from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.keyboard import other_layout


def test_both_ways() -> None:
    assert other_layout("bdfyjd") == "иванов"
    assert other_layout("Bdfyjd") == "Иванов"
    assert other_layout("Ьфкшф") == "Maria"
    assert other_layout("123") == "123"


@given(st.text(alphabet="абвгдеёжзийклмнопрстуфхцчшщъыьэюя ", max_size=30))
def test_there_and_back(text: str) -> None:
    latin = other_layout(text)
    if any(character.isalpha() for character in latin):
        assert other_layout(latin) == text


@given(st.text(max_size=30))
def test_any_text_is_answered(text: str) -> None:
    assert len(other_layout(text)) == len(text)
