import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.widgets.avatar import Avatar, initials


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Анна Лебедева", "АЛ"),
        ("Лебедева Анна Сергеевна", "ЛА"),
        ("Кофейня «Зерно»", "КЗ"),
        ("«Зерно»", "З"),
        ("АО «Аврора»", "А"),
        ("ООО «Северный склад»", "СС"),
        ("ИП Савченко", "С"),
        ("", ""),
        ("+7 912", ""),
        ("21 век", "2В"),
        ("ёж", "Ё"),
    ],
)
def test_initials(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_it_shows_the_person(theme: Theme, qtbot: QtBot) -> None:
    avatar = Avatar(40)
    qtbot.addWidget(avatar)
    avatar.resize(avatar.sizeHint())
    avatar.set_person("Анна Лебедева", 1, "rose")
    image = avatar.grab().toImage()
    assert image.pixelColor(20, 4) == theme.color("rose.soft")
    assert avatar.accessibleName() == "Анна Лебедева"
    avatar.set_person("Игорь", 1, "green")
    assert avatar.grab().toImage().pixelColor(20, 4) == theme.color("green.soft")
