"""Languages: Russian and English, the system's by default, switched while the program runs."""

from __future__ import annotations

import logging
import shutil
import subprocess
from pathlib import Path

import PySide6
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal

from crm_desktop.system.paths import cache_folder, resource

logger = logging.getLogger(__name__)

LANGUAGES = {"ru": "Русский", "en": "English"}  # each in its own words
_TERRITORIES = {"ru": "ru_RU", "en": "en_US"}


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001 - lupdate reads it from the source
    """Mark a text of a table for translation; Qt's own function of this name gives its type away."""
    return text


class Translated:
    """Gives a class that is no QObject its `self.tr`, with the name of the class as the context.

    Plurals need it: lupdate does not see the number in a call of `QCoreApplication.translate`.
    """

    def tr(self, text: str, comment: str = "", n: int = -1) -> str:
        """Return a text in the language in force; `n` chooses the plural and stands for `%n`."""
        return QCoreApplication.translate(type(self).__name__, text, comment, n)


def system_language() -> str:
    """Return the language of the system if the program speaks it, else English."""
    for name in QLocale.system().uiLanguages():
        language = name.replace("_", "-").split("-")[0].lower()
        if language in LANGUAGES:
            return language
    return "en"


def system_locale() -> str:
    """Return language and country of the system, `en_GB`; `C` where it has none."""
    return QLocale.system().name()


def locale_of(language: str) -> QLocale:
    """Return how a language writes numbers and dates: the system's own way where the language agrees."""
    system = QLocale.system()
    if system.name().split("_")[0] == language:
        return QLocale(system.name())
    return QLocale(_TERRITORIES[language])


class Languages(QObject):
    """Loads a language into the application; widgets hear of it by `QEvent.LanguageChange`."""

    changed = Signal(str)

    def __init__(self, application: QCoreApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._application = application
        self._translators: list[QTranslator] = []
        self.language = ""

    def use(self, language: str) -> None:
        """Switch to a language; empty or unknown means the system's."""
        chosen = language if language in LANGUAGES else system_language()
        if chosen == self.language:
            return
        self.language = chosen
        # First the locale: widgets that retranslate themselves format numbers and dates too.
        QLocale.setDefault(locale_of(chosen))
        self._remove_translators()
        loaded = [self._load(file) for file in _files(chosen)]
        self._translators = [translator for translator in loaded if translator is not None]
        for translator in self._translators:
            self._application.installTranslator(translator)
        self.changed.emit(chosen)

    def unload(self) -> None:
        """Leave the application without a language of ours."""
        self._remove_translators()
        self.language = ""

    def _remove_translators(self) -> None:
        for translator in self._translators:
            self._application.removeTranslator(translator)
            translator.deleteLater()
        self._translators = []

    def _load(self, file: Path) -> QTranslator | None:
        translator = QTranslator(self)
        if translator.load(str(file)):
            return translator
        logger.warning("translation %s cannot be loaded", file.name)
        return None


def _files(language: str) -> list[Path]:
    files = [Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{language}.qm"]
    own = compiled(resource("i18n", f"crm_{language}.ts"))
    return [file for file in (*files, own) if file is not None and file.is_file()]


def compiled(source: Path) -> Path | None:
    """Return the compiled form of a translation: the shipped one, or one made now in the cache folder.

    A clone has only the sources; the compiled file is made once per change of the source.
    """
    shipped = source.with_suffix(".qm")
    if not source.is_file():
        return shipped if shipped.is_file() else None
    changed = source.stat().st_mtime
    if shipped.is_file() and shipped.stat().st_mtime >= changed:
        return shipped
    target = cache_folder() / "i18n" / shipped.name
    if target.is_file() and target.stat().st_mtime >= changed:
        return target
    return target if _release(source, target) else (shipped if shipped.is_file() else None)


def _release(source: Path, target: Path) -> bool:
    package = Path(PySide6.__file__).parent
    tool = next((str(path) for path in package.glob("lrelease*")), None) or shutil.which("pyside6-lrelease")
    if tool is None:
        logger.warning("no lrelease: %s stays untranslated", source.name)
        return False
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            [tool, "-silent", str(source), "-qm", str(target)], check=True, capture_output=True, timeout=30
        )
    except (OSError, subprocess.SubprocessError) as error:
        logger.warning("%s cannot be compiled: %s", source.name, type(error).__name__)
        return False
    return target.is_file()
