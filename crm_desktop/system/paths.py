"""Where things are: the user's folders, and the files the program ships."""

import os
from functools import cache
from pathlib import Path

APP_NAME = "CRM Desktop"
FOLDER_NAME = "crm-desktop"
HOME_VARIABLE = "CRM_DESKTOP_HOME"


def data_folder() -> Path:
    """Return the folder of the database, the backups and the logs; `CRM_DESKTOP_HOME` overrides it."""
    return _folder("data")


def config_folder() -> Path:
    """Return the folder of the machine's settings."""
    return _folder("config")


def cache_folder() -> Path:
    """Return the folder for what can be made again at any time."""
    return _folder("cache")


def settings_file() -> Path:
    """Return the file of the machine's settings."""
    return config_folder() / "settings.json"


def log_file() -> Path:
    """Return the file the log goes to."""
    return data_folder() / "logs" / "crm-desktop.log"


def default_database() -> Path:
    """Return the database that opens when none is named."""
    return data_folder() / "clients.db"


def backups_folder() -> Path:
    """Return the folder of the daily backups; it may not be there yet."""
    return data_folder() / "backups"


def demo_database(language: str) -> Path:
    """Return the database of the example, beside the user's own and never mixed with it."""
    return data_folder() / f"example-{language}.db"


def resource(*parts: str) -> Path:
    """Return the path of a shipped file: `resource("icons", "users.svg")`.

    The folder lies beside the package in the source tree and in a frozen program, and inside the
    package in a wheel; only this function knows.
    """
    return _resources().joinpath(*parts)


@cache
def _resources() -> Path:
    package = Path(__file__).resolve().parents[1]
    for folder in (package / "resources", package.parent / "resources"):
        if (folder / "themes").is_dir():
            return folder
    raise FileNotFoundError(package.parent / "resources")


def _folder(kind: str) -> Path:
    override = os.environ.get(HOME_VARIABLE)
    if override:
        folder = Path(override).expanduser()
        folder = folder if kind == "data" else folder / kind
    else:
        import platformdirs

        name = {
            "data": platformdirs.user_data_dir,
            "config": platformdirs.user_config_dir,
            "cache": platformdirs.user_cache_dir,
        }[kind](FOLDER_NAME, appauthor=False)
        folder = Path(name)
    folder.mkdir(parents=True, exist_ok=True)
    return folder
