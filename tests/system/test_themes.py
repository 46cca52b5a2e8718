import pytest

from crm_desktop.system.themes import AVATAR_SWATCHES, STATES, SWATCHES, Palette, avatar_swatch, load_palette

THEMES = ("light", "dark")
TEXT, LARGE = 4.5, 3.0


def luminance(color: str) -> float:
    parts = [int(color[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    dark, light = sorted((luminance(first), luminance(second)))
    return (light + 0.05) / (dark + 0.05)


@pytest.fixture(params=THEMES)
def palette(request: pytest.FixtureRequest) -> Palette:
    return load_palette(request.param)


@pytest.mark.parametrize("ink", ["text", "text2", "text3"])
@pytest.mark.parametrize("ground", ["surface", "app", "subtle", "sunken", "hover", "overlay"])
def test_text_is_readable(palette: Palette, ink: str, ground: str) -> None:
    assert contrast(getattr(palette, ink), getattr(palette, ground)) >= TEXT


@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        ("on_accent", "accent"),
        ("on_accent", "accent_hover"),
        ("accent_text", "accent_soft"),
        ("accent_text", "surface"),
        ("text", "sel"),
        ("on_snack", "snack"),
        ("snack_action", "snack"),
    ],
)
def test_words_on_colours_are_readable(palette: Palette, ink: str, ground: str) -> None:
    assert contrast(getattr(palette, ink), getattr(palette, ground)) >= TEXT


@pytest.mark.parametrize("ground", ["surface", "app"])
def test_outlines_and_focus_are_visible(palette: Palette, ground: str) -> None:
    assert contrast(palette.border_strong, getattr(palette, ground)) >= LARGE
    assert contrast(palette.focus, getattr(palette, ground)) >= LARGE


@pytest.mark.parametrize("name", [*STATES, *SWATCHES, "accent"])
def test_chips_are_readable(palette: Palette, name: str) -> None:
    pair = palette.pair(name)
    assert contrast(pair.soft, pair.ink) >= TEXT


@pytest.mark.parametrize("name", STATES)
def test_states_are_readable_on_cards(palette: Palette, name: str) -> None:
    assert contrast(palette.pair(name).ink, palette.surface) >= TEXT


@pytest.mark.parametrize("name", AVATAR_SWATCHES)
def test_avatars_are_readable_though_small(palette: Palette, name: str) -> None:
    pair = palette.pair(name)
    assert contrast(pair.soft, pair.ink) >= (7.5 if palette.is_dark else 6.0)


def test_themes_name_the_same_swatches() -> None:
    for name in THEMES:
        assert set(load_palette(name).swatches) == set(SWATCHES)
    assert set(AVATAR_SWATCHES) < set(SWATCHES)


def test_an_unknown_colour_of_a_tag_is_still_a_colour(palette: Palette) -> None:
    assert palette.pair("no such colour") == palette.pair(SWATCHES[0])


def test_avatars_keep_their_colour_and_use_all() -> None:
    assert avatar_swatch(7) == avatar_swatch(7)
    assert {avatar_swatch(key) for key in range(200)} == set(AVATAR_SWATCHES)


def test_a_theme_with_a_missing_name_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    from pathlib import Path

    from crm_desktop.system import themes

    text = themes.resource("themes", "light.toml").read_text(encoding="utf-8")
    file = Path(str(tmp_path)) / "broken.toml"
    file.write_text("\n".join(line for line in text.splitlines() if not line.startswith("focus")))
    monkeypatch.setattr(themes, "resource", lambda *_parts: file)
    with pytest.raises(ValueError, match="focus"):
        load_palette.__wrapped__("broken")
