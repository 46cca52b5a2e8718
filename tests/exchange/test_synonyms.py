from crm_desktop.exchange import synonyms
from crm_desktop.exchange.headings import normal_heading


def test_no_word_means_two_fields() -> None:
    words = [normal_heading(word) for target in synonyms.SYNONYMS.values() for word in target]
    assert sorted({word for word in words if words.count(word) > 1}) == []


def test_every_field_has_words_in_both_languages() -> None:
    for target in synonyms.TARGETS:
        text = "".join(synonyms.SYNONYMS[target])
        assert any("а" <= letter <= "я" for letter in text), target
        assert any("a" <= letter <= "z" for letter in text), target


def test_label_of_an_own_field_is_in_its_target() -> None:
    assert synonyms.custom_label(synonyms.custom_target("Размер: обувь")) == "Размер: обувь"
    assert synonyms.custom_label("name") is None
