"""The western given names."""

from crm_desktop.domain import given_names_en


def test_the_list_is_long_and_holds_nothing_but_names() -> None:
    names = {
        name
        for text in (given_names_en.GROUPS, given_names_en.OTHER)
        for name in text.replace("/", " ").split()
    }
    assert len(names) > 950
    assert all(name.replace("-", "").isalpha() and name[0].isupper() for name in names)


def test_each_line_is_one_name_with_its_short_forms() -> None:
    groups = {line.split()[0]: line.split()[1:] for line in given_names_en.GROUPS.strip().splitlines()}
    assert "Bob" in groups["Robert"]
