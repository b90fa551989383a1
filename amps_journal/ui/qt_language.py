"""Qt in the language and region in use: its own dialogs and fields, Western digits, and which side a line begins on."""

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from amps_journal import i18n
from amps_journal.formats.line_direction import is_right_to_left
from amps_journal.formats.region import region

_TRANSLATOR = "amps_journal_qt_language"


def speak(app: QApplication) -> None:
    """Have Qt speak and write as the program does, whatever the system is set to."""
    QLocale.setDefault(_locale())
    _translate_dialogs(app)
    # After Qt's own words, as a translator may name a direction too.
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if is_right_to_left() else Qt.LayoutDirection.LeftToRight)


def _translate_dialogs(app: QApplication) -> None:
    before = app.findChild(QTranslator, _TRANSLATOR)
    if before is not None:
        app.removeTranslator(before)
        before.setParent(None)
    if i18n.language() == "en":
        return  # What Qt says without a translator.
    translator = QTranslator(app)
    translator.setObjectName(_TRANSLATOR)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    # Chinese is filed by land.
    found = any(translator.load(f"qtbase_{name}", folder) for name in (i18n.language(), _with_land()))
    if found:
        app.installTranslator(translator)


def _with_land() -> str:
    language = i18n.language()
    return QLocale(f"{language}_{region().territory}" if region().territory else language).name()


def _locale() -> QLocale:
    """The locale of numbers and dates; one with Western digits where the language has one."""
    chosen = QLocale(_with_land())
    chosen.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    if chosen.zeroDigit() == "0":
        return chosen
    lands = QLocale.matchingLocales(chosen.language(), QLocale.Script.AnyScript, QLocale.Country.AnyCountry)
    western = [one for one in lands if one.zeroDigit() == "0"]
    alike = [one for one in western if one.monthName(1) == chosen.monthName(1)]
    return next(iter([*alike, *western]), QLocale.c())
