from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QRawFont
from PySide6.QtWidgets import QApplication

from crm_desktop.ui.runtime.fonts import (
    FAMILY,
    FontRole,
    TextSize,
    font,
    load_fonts,
    points,
    set_text_size,
)


def test_the_bundled_font_is_used(qapp: QApplication) -> None:
    assert load_fonts() == FAMILY
    assert QFontInfo(font(FontRole.BODY)).family() == FAMILY


def test_each_weight_is_a_face_of_its_own(qapp: QApplication) -> None:
    widths = []
    for weight in (QFont.Weight.Normal, QFont.Weight.Medium, QFont.Weight.DemiBold, QFont.Weight.Bold):
        face = QFont(font(FontRole.TITLE))
        face.setWeight(weight)
        widths.append(QFontMetricsF(face).horizontalAdvance("Анна Лебедева и Co."))
    assert widths == sorted(set(widths))


def test_tabular_figures_have_one_width(qapp: QApplication) -> None:
    metrics = QFontMetricsF(font(FontRole.BODY, tabular=True))
    assert metrics.horizontalAdvance("1111") == metrics.horizontalAdvance("8888")
    plain = QFontMetricsF(font(FontRole.BODY))
    assert plain.horizontalAdvance("1111") < plain.horizontalAdvance("8888")


def test_all_characters_of_our_texts_are_in_the_font(qapp: QApplication) -> None:
    face = QRawFont.fromFont(font(FontRole.BODY))
    assert face.familyName() == FAMILY
    for character in "АЯаяЁёҐґЇїІіӘәҚқ«»“”„—–…№₽€₸·↑↓↵−×\u00a0":
        assert face.supportsCharacter(ord(character)), character


def test_sizes_grow_with_the_role() -> None:
    sizes = [points(role) for role in FontRole if role is not FontRole.STRONG]
    assert sizes == sorted(set(sizes))


def test_large_text_is_larger_in_every_role(qapp: QApplication) -> None:
    usual = {role: points(role) for role in FontRole}
    set_text_size(TextSize.LARGE)
    try:
        assert all(points(role) > usual[role] for role in FontRole)
        assert font(FontRole.BODY).pointSizeF() == points(FontRole.BODY)
    finally:
        set_text_size(TextSize.NORMAL)
    assert font(FontRole.BODY).pointSizeF() == usual[FontRole.BODY]
