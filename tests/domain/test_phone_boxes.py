"""Cutting a box with phones into parts."""

from crm_desktop.domain.phone_boxes import repair_zeros, split_box


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
    assert repair_zeros("9О6 О12") == "906 012"
    assert repair_zeros("доб. Олег") == "доб. Олег"
