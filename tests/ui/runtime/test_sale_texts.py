"""Each state of a sale and each way of paying has words and a look."""

from __future__ import annotations

from crm_desktop.domain.sale import PaymentMethod, SaleState
from crm_desktop.system.paths import resource
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.sale_texts import METHOD_ICONS, SaleWords
from crm_desktop.ui.runtime.theme import Theme


def test_everything_has_its_words(theme: Theme, languages: Languages) -> None:
    words = SaleWords()
    assert [words.state(state) for state in SaleState] == ["Ordered", "Delivered", "Cancelled"]
    assert len({words.method(method) for method in PaymentMethod}) == len(PaymentMethod)
    for state in SaleState:
        chip = words.state_chip(state)
        assert chip.text == words.state(state)
        assert theme.pair(chip.pair)
    for method in PaymentMethod:
        assert resource("icons", f"{METHOD_ICONS[method]}.svg").is_file()
