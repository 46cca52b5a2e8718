"""Text typed in the wrong layout."""

from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.keyboard import other_layout, other_layouts


def test_both_ways() -> None:
    assert other_layout("bdfyjd") == "иванов"
    assert other_layout("Bdfyjd") == "Иванов"
    assert other_layout("Ьфкшф") == "Maria"
    assert other_layout("123") == "123"


def test_the_signs_above_the_digits_and_beside_the_letters_are_keys_too() -> None:
    assert other_layout('фттф"зщые/кг') == "anna@post|ru"
    assert other_layout('фттф"зщыеюкг') == "anna@post.ru"
    assert other_layout("cx`n # 5") == "счёт № 5"
    assert other_layout("djghjc&") == "вопрос?"


def test_marks_alone_may_be_of_either_layout() -> None:
    assert set(other_layouts(";")) == {"ж", "$"}
    assert other_layouts("иванов") == ("bdfyjd",)
    assert other_layouts("12") == ()


@given(st.text(alphabet="абвгдеёжзийклмнопрстуфхцчшщъыьэюя ", max_size=30))
def test_there_and_back(text: str) -> None:
    latin = other_layout(text)
    if any(character.isalpha() for character in latin):
        assert other_layout(latin) == text


@given(st.text(alphabet='абвгдеёжзюАБВЮЁ.,"№;:?/-0123456789 ', min_size=1, max_size=30))
def test_what_was_meant_is_among_the_readings_of_what_was_typed(meant: str) -> None:
    keys = {reading for reading in other_layouts(meant) if meant in other_layouts(reading)}
    assert keys or other_layouts(meant) == ()


@given(st.text(max_size=30))
def test_any_text_is_answered(text: str) -> None:
    assert len(other_layout(text)) == len(text)
