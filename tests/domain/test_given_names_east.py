"""The eastern given names."""

from crm_desktop.domain import given_names_east


def test_the_list_is_long_and_holds_nothing_but_names() -> None:
    names = {
        name
        for text in (given_names_east.MALE, given_names_east.FEMALE)
        for name in text.replace("/", " ").split()
    }
    assert len(names) > 1150
    assert all(name.replace("-", "").isalpha() and name[0].isupper() for name in names)


def test_a_slash_joins_forms_of_one_name() -> None:
    assert "Мурад/Мурат/Мурод" in given_names_east.MALE.split()
