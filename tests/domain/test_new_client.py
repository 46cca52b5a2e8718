"""One line is enough to begin a card."""

from __future__ import annotations

import pytest

from crm_desktop.domain.client import ClientKind
from crm_desktop.domain.new_client import client_named


@pytest.mark.parametrize(
    ("text", "kind", "shown"),
    [
        ("  анна  лебедева ", ClientKind.PERSON, "Лебедева Анна"),
        ("ООО «Зерно»", ClientKind.COMPANY, "ООО «Зерно»"),
        ("ИП Ёлкин Пётр", ClientKind.SOLE_TRADER, "ИП Ёлкин Пётр"),
        ("Кто-то с рынка", ClientKind.PERSON, "Кто-то с рынка"),
        ("", ClientKind.PERSON, ""),
    ],
)
def test_a_name_makes_a_client(text: str, kind: ClientKind, shown: str) -> None:
    draft = client_named(text)
    assert (draft.kind, draft.display_name()) == (kind, shown)
