from pathlib import Path

import pytest

from crm_desktop.system import paths


def test_home_variable_takes_everything(data_folder: Path) -> None:
    assert paths.data_folder() == data_folder
    for place in (paths.config_folder(), paths.cache_folder(), paths.settings_file(), paths.log_file()):
        assert data_folder in place.parents
    assert paths.default_database().parent == data_folder


def test_folders_exist_when_they_are_named(data_folder: Path) -> None:
    assert paths.config_folder().is_dir()
    assert paths.cache_folder().is_dir()


def test_without_the_variable_the_system_decides(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv(paths.HOME_VARIABLE)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    assert paths.data_folder() == tmp_path / "share" / paths.FOLDER_NAME


def test_resources_are_found() -> None:
    assert paths.resource("themes", "light.toml").is_file()
    assert paths.resource("icons", "LICENSE").is_file()
    assert paths.resource("fonts", "OFL.txt").is_file()
