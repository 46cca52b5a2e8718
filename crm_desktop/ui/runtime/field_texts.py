"""What the fields of a client are called in the columns of files, exported or imported."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.exchange.synonyms import IGNORE, custom_label
from crm_desktop.ui.runtime.i18n import QT_TRANSLATE_NOOP

# The headings of an export must be known to the import: a file written here is read again without a question.
_NAMES = {
    "kind": QT_TRANSLATE_NOOP("FieldTexts", "Client type"),
    "name": QT_TRANSLATE_NOOP("FieldTexts", "Name"),
    "last_name": QT_TRANSLATE_NOOP("FieldTexts", "Last name"),
    "first_name": QT_TRANSLATE_NOOP("FieldTexts", "First name"),
    "patronymic": QT_TRANSLATE_NOOP("FieldTexts", "Patronymic"),
    "company": QT_TRANSLATE_NOOP("FieldTexts", "Company"),
    "position": QT_TRANSLATE_NOOP("FieldTexts", "Position"),
    "phone": QT_TRANSLATE_NOOP("FieldTexts", "Phone"),
    "phone_2": QT_TRANSLATE_NOOP("FieldTexts", "Phone 2"),
    "phone_3": QT_TRANSLATE_NOOP("FieldTexts", "Phone 3"),
    "email": QT_TRANSLATE_NOOP("FieldTexts", "E-mail"),
    "email_2": QT_TRANSLATE_NOOP("FieldTexts", "E-mail 2"),
    "telegram": QT_TRANSLATE_NOOP("FieldTexts", "Telegram"),
    "whatsapp": QT_TRANSLATE_NOOP("FieldTexts", "WhatsApp"),
    "vk": QT_TRANSLATE_NOOP("FieldTexts", "VK"),
    "instagram": QT_TRANSLATE_NOOP("FieldTexts", "Instagram"),
    "site": QT_TRANSLATE_NOOP("FieldTexts", "Website"),
    "handle": QT_TRANSLATE_NOOP("FieldTexts", "Social media"),
    "city": QT_TRANSLATE_NOOP("FieldTexts", "City"),
    "address": QT_TRANSLATE_NOOP("FieldTexts", "Address"),
    "postcode": QT_TRANSLATE_NOOP("FieldTexts", "Postcode"),
    "birthday": QT_TRANSLATE_NOOP("FieldTexts", "Birthday"),
    "inn": QT_TRANSLATE_NOOP("FieldTexts", "INN"),
    "kpp": QT_TRANSLATE_NOOP("FieldTexts", "KPP"),
    "ogrn": QT_TRANSLATE_NOOP("FieldTexts", "OGRN"),
    "tags": QT_TRANSLATE_NOOP("FieldTexts", "Tags"),
    "status": QT_TRANSLATE_NOOP("FieldTexts", "Status"),
    "source": QT_TRANSLATE_NOOP("FieldTexts", "Source"),
    "owner": QT_TRANSLATE_NOOP("FieldTexts", "Manager"),
    "must_know": QT_TRANSLATE_NOOP("FieldTexts", "Must know"),
    "preferences": QT_TRANSLATE_NOOP("FieldTexts", "Preferences"),
    "notes": QT_TRANSLATE_NOOP("FieldTexts", "Notes"),
    "do_not_call": QT_TRANSLATE_NOOP("FieldTexts", "Do not call"),
    "last_contact": QT_TRANSLATE_NOOP("FieldTexts", "Last contact"),
    "next_step": QT_TRANSLATE_NOOP("FieldTexts", "Next step"),
    "created_at": QT_TRANSLATE_NOOP("FieldTexts", "Created"),
    "updated_at": QT_TRANSLATE_NOOP("FieldTexts", "Changed"),
    "deleted": QT_TRANSLATE_NOOP("FieldTexts", "In the recycle bin"),
    "kind.person": QT_TRANSLATE_NOOP("FieldTexts", "Person"),
    "kind.company": QT_TRANSLATE_NOOP("FieldTexts", "Company"),
    "kind.sole_trader": QT_TRANSLATE_NOOP("FieldTexts", "Sole trader"),
    "yes": QT_TRANSLATE_NOOP("FieldTexts", "yes"),
    "no": QT_TRANSLATE_NOOP("FieldTexts", "no"),
    "sheet": QT_TRANSLATE_NOOP("FieldTexts", "Clients"),
}


def export_labels() -> dict[str, str]:
    """Return the headings and words of exported tables, in the language in force."""
    return {key: QCoreApplication.translate("FieldTexts", name) for key, name in _NAMES.items()}


def target_text(target: str) -> str:
    """Return where a column of an imported file goes: a field, an own field by its label, or nowhere."""
    own = custom_label(target)
    if own is not None:
        return QCoreApplication.translate("FieldTexts", "own field “{0}”").format(own)
    if target == IGNORE:
        return QCoreApplication.translate("FieldTexts", "not taken")
    name = _NAMES.get(target, target)
    return QCoreApplication.translate("FieldTexts", name)
