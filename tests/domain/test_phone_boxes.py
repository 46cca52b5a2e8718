"""Cutting a box with phones into parts."""

from crm_desktop.domain.phone_boxes import repair_digits, split_box


def test_a_remark_with_a_comma_is_not_cut() -> None:
    (part,) = split_box("8 916 123-45-67 (Анна, вечером)")
    assert part.label == "Анна, вечером"


def test_a_short_tail_belongs_to_its_number() -> None:
    (part,) = split_box("8 495 123-45-67/68")
    assert part.raw == "8 495 123-45-67/68"
    assert part.number == "8 495 123-45-67"


def test_words_before_the_first_number_are_its_label() -> None:
    first, second = split_box("секретарь; 8 495 123-45-67; моб 8 916 123-45-67")
    assert (first.label, second.label) == ("секретарь", "моб")


def test_only_letters_among_digits_are_zeros() -> None:
    assert repair_digits("9О6 О12") == "906 012"
    assert repair_digits("доб. Олег") == "доб. Олег"


def test_words_before_numbers_go_with_the_number_behind_them() -> None:
    first, second = split_box("моб.89161234567 дом.84951234567")
    assert (first.label, second.label) == ("моб.", "дом.")


def test_extension_and_remark_stay_with_the_number_before_them() -> None:
    first, second = split_box("раб. 84951234567 доб. 12 (Анна) моб. 89161234567")
    assert (first.extension, first.label) == ("12", "раб. Анна")
    assert (second.number, second.label) == ("89161234567", "моб.")


def test_words_behind_numbers_go_with_the_number_before_them() -> None:
    first, second = split_box("8(916)1234567 Анна мама 8(917)1234567 Пётр папа")
    assert (first.label, second.label) == ("Анна мама", "Пётр папа")


def test_a_bracket_behind_a_full_number_is_not_part_of_it() -> None:
    assert split_box("+7-495-123-45-67 (-68, -69)")[0].number == "+7-495-123-45-67"


def test_digits_of_other_alphabets_count() -> None:
    assert repair_digits("８９١") == "891"
