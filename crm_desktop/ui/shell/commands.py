"""What the program can be told to do, as data: one entry feeds menus, buttons, palette and shortcut sheet."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from PySide6.QtCore import QCoreApplication

from crm_desktop.ui.runtime.i18n import QT_TRANSLATE_NOOP


class Menu(StrEnum):
    """The menus of the menu bar, in their order."""

    FILE = "file"
    EDIT = "edit"
    VIEW = "view"
    GO = "go"
    CLIENT = "client"
    DEAL = "deal"
    TASK = "task"
    HELP = "help"


MENU_TITLES = {
    Menu.FILE: QT_TRANSLATE_NOOP("Command", "File"),
    Menu.EDIT: QT_TRANSLATE_NOOP("Command", "Edit"),
    Menu.VIEW: QT_TRANSLATE_NOOP("Command", "View"),
    Menu.GO: QT_TRANSLATE_NOOP("Command", "Go"),
    Menu.CLIENT: QT_TRANSLATE_NOOP("Command", "Client"),
    Menu.DEAL: QT_TRANSLATE_NOOP("Command", "Deal"),
    Menu.TASK: QT_TRANSLATE_NOOP("Command", "Task"),
    Menu.HELP: QT_TRANSLATE_NOOP("Command", "Help"),
}


class Making(IntEnum):
    """The parts of the menu of "Create", in their order."""

    RECORD = 1
    ENTRY = 2  # something about the client at hand


@dataclass(frozen=True, slots=True)
class Creation:
    """How "Create" offers a command: by the name of what it makes, a QT_TRANSLATE_NOOP("Command", ...) key.

    `pages` are the screens on which a click on the button itself makes this. Without an icon it has the
    command's.
    """

    text: str
    pages: tuple[str, ...] = ()
    icon: str = ""
    part: Making = Making.RECORD


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to do. `text` is a QT_TRANSLATE_NOOP("Command", ...) key.

    `page` names the screen that carries it out: the shell opens that screen first, then calls the entry
    of its `commands()`. Without a page the shell itself does it. `group` sets separators in the menu.
    `choice` makes it one of several that exclude each other, with a tick at the one in force.
    `creates` puts it into the menu of "Create".
    """

    key: str
    text: str
    menu: Menu
    icon: str = ""
    shortcuts: tuple[str, ...] = ()
    page: str = ""
    group: int = 0
    choice: str = ""
    in_palette: bool = True
    creates: Creation | None = None

    def title(self) -> str:
        """Return the text in the language in force."""
        return QCoreApplication.translate("Command", self.text)


# Keys of the shell's own commands, for those who trigger or connect them.
UNDO, REDO = "undo", "redo"
PALETTE, FIND, SHORTCUTS = "palette", "find", "shortcuts"
CREATE = "create"

SHELL_COMMANDS: tuple[Command, ...] = (
    Command("new_database", QT_TRANSLATE_NOOP("Command", "New database…"), Menu.FILE, "database", group=1),
    Command(
        "open_database",
        QT_TRANSLATE_NOOP("Command", "Open database…"),
        Menu.FILE,
        "folder-open",
        ("Ctrl+O",),
        group=1,
    ),
    Command("backup", QT_TRANSLATE_NOOP("Command", "Make a backup copy…"), Menu.FILE, "hard-drive", group=3),
    Command(
        "restore", QT_TRANSLATE_NOOP("Command", "Restore from a copy…"), Menu.FILE, "rotate-ccw", group=3
    ),
    Command("quit", QT_TRANSLATE_NOOP("Command", "Quit"), Menu.FILE, "log-out", ("Ctrl+Q",), group=9),
    Command(
        CREATE,
        QT_TRANSLATE_NOOP("Command", "Create…"),
        Menu.EDIT,
        "plus",
        ("Alt+N",),
        in_palette=False,
    ),
    Command(
        UNDO,
        QT_TRANSLATE_NOOP("Command", "Undo"),
        Menu.EDIT,
        "undo-2",
        ("Ctrl+Z",),
        group=1,
        in_palette=False,
    ),
    Command(
        REDO,
        QT_TRANSLATE_NOOP("Command", "Redo"),
        Menu.EDIT,
        "redo-2",
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        group=1,
        in_palette=False,
    ),
    Command(
        PALETTE,
        QT_TRANSLATE_NOOP("Command", "Find or do…"),
        Menu.EDIT,
        "search",
        ("Ctrl+K",),
        group=2,
        in_palette=False,
    ),
    Command(
        FIND, QT_TRANSLATE_NOOP("Command", "Filter this list"), Menu.EDIT, "list-filter", ("Ctrl+F",), group=2
    ),
    Command("back", QT_TRANSLATE_NOOP("Command", "Back"), Menu.GO, "arrow-left", ("Alt+Left",), group=2),
    Command(
        "forward", QT_TRANSLATE_NOOP("Command", "Forward"), Menu.GO, "arrow-right", ("Alt+Right",), group=2
    ),
    Command(
        "refresh",
        QT_TRANSLATE_NOOP("Command", "Read the data again"),
        Menu.VIEW,
        "refresh-cw",
        ("F5",),
        group=2,
    ),
    Command(
        "next_pane",
        QT_TRANSLATE_NOOP("Command", "Next pane"),
        Menu.VIEW,
        "",
        ("F6",),
        group=3,
        in_palette=False,
    ),
    Command(
        "previous_pane",
        QT_TRANSLATE_NOOP("Command", "Previous pane"),
        Menu.VIEW,
        "",
        ("Shift+F6",),
        group=3,
        in_palette=False,
    ),
    Command(
        "toggle_rail",
        QT_TRANSLATE_NOOP("Command", "Narrow navigation"),
        Menu.VIEW,
        "panel-left-close",
        ("Ctrl+B",),
        group=4,
    ),
    Command(
        "theme_system",
        QT_TRANSLATE_NOOP("Command", "Colours as the system"),
        Menu.VIEW,
        "monitor",
        group=5,
        choice="theme",
    ),
    Command(
        "theme_light", QT_TRANSLATE_NOOP("Command", "Light theme"), Menu.VIEW, "sun", group=5, choice="theme"
    ),
    Command(
        "theme_dark", QT_TRANSLATE_NOOP("Command", "Dark theme"), Menu.VIEW, "moon", group=5, choice="theme"
    ),
    Command(
        "density_comfortable",
        QT_TRANSLATE_NOOP("Command", "Comfortable rows"),
        Menu.VIEW,
        "layers",
        group=6,
        choice="density",
    ),
    Command(
        "density_compact",
        QT_TRANSLATE_NOOP("Command", "Compact rows"),
        Menu.VIEW,
        "list",
        group=6,
        choice="density",
    ),
    Command("text_normal", QT_TRANSLATE_NOOP("Command", "Usual text"), Menu.VIEW, "", group=7, choice="text"),
    Command("text_large", QT_TRANSLATE_NOOP("Command", "Large text"), Menu.VIEW, "", group=7, choice="text"),
    Command(
        "language_ru",
        QT_TRANSLATE_NOOP("Command", "Language: Русский"),
        Menu.VIEW,
        "languages",
        group=8,
        choice="language",
    ),
    Command(
        "language_en",
        QT_TRANSLATE_NOOP("Command", "Language: English"),
        Menu.VIEW,
        "languages",
        group=8,
        choice="language",
    ),
    Command(
        SHORTCUTS,
        QT_TRANSLATE_NOOP("Command", "Keyboard shortcuts"),
        Menu.HELP,
        "keyboard",
        ("F1", "Ctrl+/"),
        group=1,
    ),
    Command(
        "demo",
        QT_TRANSLATE_NOOP("Command", "Look round with example data"),
        Menu.HELP,
        "sparkles",
        group=1,
    ),
    Command("about", QT_TRANSLATE_NOOP("Command", "About the program"), Menu.HELP, "info", group=2),
)
