"""Values of own fields in words."""

from __future__ import annotations

from crm_desktop.domain.catalogue import CustomField, CustomFieldKind
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.own_field_texts import custom_text, yes_no


def test_each_kind_has_its_words(languages: Languages) -> None:
    def said(kind: CustomFieldKind, value: object) -> str:
        return custom_text(CustomField(1, 1, "f_1", "Field", kind), value, Formats())

    assert said(CustomFieldKind.TEXT, "Latte") == "Latte"
    assert said(CustomFieldKind.MONEY, 150_000) == Formats().money(150_000)
    assert said(CustomFieldKind.YES_NO, True) == yes_no(True) == "Yes"
    assert said(CustomFieldKind.NUMBER, 1234) == Formats().number(1234)
    assert "2026" in said(CustomFieldKind.DATE, "2026-12-31")
    assert said(CustomFieldKind.TEXT, None) == ""
