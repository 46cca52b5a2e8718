import pytest

from crm_desktop.exchange.regions import phone_region

BRITISH = ["07911 123456", "020 7946 0958", "07911 123457"]
AMERICAN = ["(212) 555-0123", "415 555 2671", "(650) 253-0000"]
RUSSIAN = ["8 916 123-45-67", "9161234568", "8 (495) 111-22-33"]


@pytest.mark.parametrize(
    ("default", "headings", "phones", "expected"),
    [
        ("RU", ["Name", "Phone"], BRITISH, "GB"),
        ("RU", ["Name", "Phone"], AMERICAN, "US"),
        ("GB", ["ФИО", "Телефон"], RUSSIAN, "RU"),
        ("RU", ["ФИО", "Телефон"], BRITISH, "RU"),
        ("RU", ["Name", "Phone"], RUSSIAN, "RU"),
        ("GB", ["Name", "Phone"], ["+7 916 123-45-67"], "GB"),
        ("RU", [], [], "RU"),
    ],
)
def test_region_of_a_file(default: str, headings: list[str], phones: list[str], expected: str) -> None:
    assert phone_region(default, headings, phones) == expected
