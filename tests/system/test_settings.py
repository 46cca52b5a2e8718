import json
from pathlib import Path

import pytest

from crm_desktop.system import settings as names
from crm_desktop.system.settings import Settings


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


def test_a_value_survives_a_restart(file: Path) -> None:
    Settings(file).set(names.THEME, "dark")
    assert Settings(file).get(names.THEME) == "dark"


def test_defaults_without_a_file(file: Path) -> None:
    settings = Settings(file)
    assert settings.get(names.THEME) == "system"
    assert settings.get(names.RECENT_DATABASES) == ()
    assert not file.exists()


@pytest.mark.parametrize("stored", ['{"theme": "mauve"}', '{"theme": 3}', '{"rail_collapsed": "yes"}'])
def test_a_value_that_makes_no_sense_is_the_default(file: Path, stored: str) -> None:
    file.parent.mkdir()
    file.write_text(stored)
    settings = Settings(file)
    assert settings.get(names.THEME) == "system"
    assert settings.get(names.RAIL_COLLAPSED) is False


@pytest.mark.parametrize("content", ["", "{", "[]", '"text"', "\x00\xff"])
def test_a_damaged_file_is_set_aside(file: Path, content: str) -> None:
    file.parent.mkdir()
    file.write_text(content, encoding="latin-1")
    settings = Settings(file)
    assert settings.get(names.LANGUAGE) == ""
    assert file.with_suffix(".damaged").exists()
    settings.set(names.LANGUAGE, "ru")
    assert Settings(file).get(names.LANGUAGE) == "ru"


def test_recent_values_are_unique_newest_first_and_few(file: Path) -> None:
    settings = Settings(file)
    for number in range(12):
        settings.add_recent(names.RECENT_DATABASES, f"{number}.db")
    settings.add_recent(names.RECENT_DATABASES, "9.db")
    recent = settings.get(names.RECENT_DATABASES)
    assert recent[:3] == ("9.db", "11.db", "10.db")
    assert len(recent) == names.MAX_RECENT == len(set(recent))


def test_screens_keep_their_states_apart(file: Path) -> None:
    settings = Settings(file)
    settings.set_screen_state("clients", {"widths": [1, 2]})
    settings.set_screen_state("history", {"a": True})
    again = Settings(file)
    assert again.screen_state("clients") == {"widths": [1, 2]}
    assert again.screen_state("history") == {"a": True}
    assert again.screen_state("nothing") == {}


def test_two_windows_do_not_undo_each_others_settings(file: Path) -> None:
    first, second = Settings(file), Settings(file)
    first.set(names.THEME, "dark")
    second.set(names.LANGUAGE, "ru")
    assert Settings(file).get(names.THEME) == "dark"


def test_upgrades_run_once_and_in_order(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.parent.mkdir()
    file.write_text(json.dumps({"version": 1, "colour": "dark"}))

    def never(values: names.Json) -> names.Json:
        raise AssertionError

    def rename(values: names.Json) -> names.Json:
        values["theme"] = values.pop("colour")
        return values

    monkeypatch.setattr(names, "UPGRADES", (never, rename))
    settings = Settings(file)
    assert settings.get(names.THEME) == "dark"
    settings.set(names.LANGUAGE, "en")
    assert json.loads(file.read_text())["version"] == 2


def test_a_folder_that_cannot_be_written_does_not_stop_the_work(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    settings = Settings(tmp_path / "file" / "settings.json")
    settings.set(names.LANGUAGE, "ru")
    assert settings.get(names.THEME) == "system"


def test_nothing_is_left_beside_the_file(file: Path) -> None:
    settings = Settings(file)
    settings.set(names.LANGUAGE, "ru")
    settings.set(names.LANGUAGE, "en")
    assert [path.name for path in file.parent.iterdir()] == ["settings.json"]


def test_a_file_that_cannot_be_read_for_a_moment_is_not_damaged(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = Settings(file)
    settings.set(names.THEME, "dark")
    with monkeypatch.context() as moment:
        moment.setattr(Path, "read_text", _refuse)
        settings.set(names.LANGUAGE, "ru")
    assert [path.name for path in file.parent.iterdir()] == ["settings.json"]
    again = Settings(file)
    assert (again.get(names.THEME), again.get(names.LANGUAGE)) == ("dark", "ru")


def test_a_file_that_cannot_be_replaced_leaves_nothing_beside_it(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = Settings(file)
    settings.set(names.LANGUAGE, "ru")
    monkeypatch.setattr(Path, "replace", _refuse)
    settings.set(names.LANGUAGE, "en")
    assert [path.name for path in file.parent.iterdir()] == ["settings.json"]
    assert settings.get(names.LANGUAGE) == "en"


def _refuse(*_: object, **__: object) -> str:
    raise PermissionError(13, "in use")
