"""The Russian given names."""

from crm_desktop.domain import given_names_ru


def test_the_list_is_long_and_holds_nothing_but_names() -> None:
    names = {
        name
        for text in (
            given_names_ru.MALE_GROUPS,
            given_names_ru.FEMALE_GROUPS,
            given_names_ru.MALE,
            given_names_ru.FEMALE,
        )
        for name in text.replace("/", " ").split()
    }
    assert len(names) > 1050
    assert all(name.replace("-", "").isalpha() and name[0].isupper() for name in names)


def test_each_line_is_one_name_with_its_short_forms() -> None:
    groups = [line.split() for line in given_names_ru.MALE_GROUPS.strip().splitlines()]
    assert groups[0][:2] == ["Александр", "Саша"]
    assert all(2 <= len(group) <= 13 for group in groups)
