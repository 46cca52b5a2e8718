"""What columns of client lists are called, in Russian and in English."""

from __future__ import annotations

# Where a column can go. The same words are the keys of mappings in the window and on the command line.
NAME = "name"
LAST_NAME = "last_name"
FIRST_NAME = "first_name"
PATRONYMIC = "patronymic"
COMPANY = "company"
POSITION = "position"
KIND = "kind"
PHONE = "phone"
EMAIL = "email"
TELEGRAM = "telegram"
WHATSAPP = "whatsapp"
VK = "vk"
INSTAGRAM = "instagram"
SITE = "site"
HANDLE = "handle"
ADDRESS = "address"
CITY = "city"
POSTCODE = "postcode"
BIRTHDAY = "birthday"
INN = "inn"
KPP = "kpp"
OGRN = "ogrn"
TAGS = "tags"
STATUS = "status"
SOURCE = "source"
OWNER = "owner"
NOTES = "notes"
MUST_KNOW = "must_know"
PREFERENCES = "preferences"
DO_NOT_CALL = "do_not_call"
IGNORE = "ignore"
CUSTOM_PREFIX = "custom:"

TARGETS = (
    NAME, LAST_NAME, FIRST_NAME, PATRONYMIC, COMPANY, POSITION, KIND, PHONE, EMAIL, TELEGRAM, WHATSAPP, VK,
    INSTAGRAM, SITE, HANDLE, ADDRESS, CITY, POSTCODE, BIRTHDAY, INN, KPP, OGRN, TAGS, STATUS, SOURCE, OWNER,
    NOTES, MUST_KNOW, PREFERENCES, DO_NOT_CALL,
)  # fmt: skip
REPEATABLE = frozenset(
    {PHONE, EMAIL, TELEGRAM, WHATSAPP, VK, INSTAGRAM, SITE, HANDLE, ADDRESS, TAGS, NOTES, MUST_KNOW,
     PREFERENCES, IGNORE}
)  # fmt: skip
IDENTIFYING = frozenset({NAME, LAST_NAME, FIRST_NAME, COMPANY, PHONE, EMAIL, INN, TELEGRAM, WHATSAPP, VK})

# Words that mean a field by themselves; written as `columns.normal_heading` writes them.
SYNONYMS: dict[str, tuple[str, ...]] = {
    NAME: (
        "фио", "ф и о", "фамилия имя отчество", "фамилия и имя", "фамилия имя", "имя фамилия",
        "имя и фамилия", "клиент", "клиенты", "покупатель", "заказчик", "контрагент", "наименование",
        "название", "имя клиента", "фио клиента", "наименование клиента", "название клиента",
        "наименование контрагента", "полное имя", "контакт", "контактное лицо", "контактное лицо фио",
        "фио контактного лица", "конт лицо", "абонент", "пациент", "гость", "ученик", "подписчик",
        "получатель", "партнер", "представитель", "кто", "человек", "full name", "fullname", "name",
        "client", "client name", "customer", "customer name", "contact", "contact name", "contact person",
        "display name", "person", "lead name", "lead", "buyer", "guest", "patient", "member",
        "имя или название", "имя название", "фио фирма", "фио или фирма", "фио компания", "фио или компания",
        "фио организация", "фио или название", "фио название", "клиент компания", "клиент фирма",
        "имя компания", "имя или компания", "имя фирма", "имя организация", "name company",
        "name or company", "client company", "ник", "nick", "nickname", "турист", "собственник", "владелец",
        "student", "owner name",
    ),
    LAST_NAME: (
        "фамилия", "фам", "фамилия клиента", "last name", "lastname", "surname", "family name", "last",
        "second name", "familia",
    ),
    FIRST_NAME: (
        "имя", "имя контакта", "first name", "firstname", "given name", "forename", "first",
        "christian name",
    ),
    PATRONYMIC: (
        "отчество", "отч", "отчество клиента", "patronymic", "middle name", "middlename", "middle", "additional name",
    ),
    COMPANY: (
        "компания", "организация", "фирма", "юр лицо", "юрлицо", "юридическое лицо", "предприятие",
        "место работы", "название компании", "название организации", "наименование организации",
        "наименование компании", "полное наименование", "краткое наименование", "работодатель",
        "учреждение", "название фирмы", "магазин", "company", "company name", "organization",
        "organisation", "organization name", "organisation name", "account", "account name", "business",
        "business name", "employer", "firm", "organization 1 name",
    ),
    POSITION: (
        "должность", "позиция", "роль", "должн", "пост", "должность контакта", "position", "job title",
        "title", "job", "role", "organization 1 title", "post",
    ),
    KIND: (
        "вид", "вид клиента", "тип клиента", "тип контрагента", "вид контрагента", "форма собственности",
        "физ юр", "юр физ", "физ юр лицо", "тип лица", "вид лица", "kind", "client type", "customer type",
        "legal type", "type of client",
    ),
    PHONE: (
        "телефон", "тел", "телефоны", "номер телефона", "моб телефон", "мобильный телефон", "мобильный",
        "моб", "сотовый", "сот", "сот телефон", "сотовый телефон", "рабочий телефон", "раб телефон",
        "раб тел", "моб тел", "домашний телефон", "дом телефон", "дом тел", "городской телефон",
        "контактный телефон", "доп телефон", "дополнительный телефон", "другой телефон",
        "телефон для связи", "контакты", "конт телефон", "связь", "телефон контакта", "телефон клиента",
        "номер", "контактные данные", "второй телефон", "факс", "телефон факс", "тел факс",
        "основной телефон", "phone", "phones", "tel", "telephone", "mobile", "mobile phone", "cell",
        "cell phone", "cellphone", "phone number", "phone numbers", "contact number", "contact phone",
        "work phone", "business phone", "home phone", "other phone", "primary phone", "mobile number",
        "phone no", "tel no", "phone 1 value", "fax", "phone mobile", "phone work", "telefon",
    ),
    EMAIL: (
        "email", "e mail", "почта", "эл почта", "электронная почта", "эл адрес", "электронный адрес",
        "емейл", "имейл", "мейл", "мыло", "адрес эл почты", "адрес электронной почты", "рабочая почта",
        "личная почта", "почта email", "е майл", "е mail", "емаил", "эл почта клиента", "mail",
        "email address", "e mail address", "emails", "work email", "email 1", "e mail 1 value",
        "primary email", "other email", "personal email",
    ),
    TELEGRAM: (
        "телеграм", "телеграмм", "тг", "telegram", "tg", "telegram username", "ник в телеграм", "телега",
        "ник tg",
    ),
    WHATSAPP: (
        "ватсап", "вотсап", "вацап", "whatsapp", "wa", "whats app", "ватсапп", "вотсапп",
    ),
    VK: (
        "вк", "вконтакте", "vk", "страница вк", "vkontakte", "профиль вк", "id вк", "ссылка вк",
        "ссылка на вк",
    ),
    INSTAGRAM: (
        "инстаграм", "инстаграмм", "инста", "instagram", "insta", "ig", "inst",
    ),
    SITE: (
        "сайт", "web", "веб сайт", "site", "website", "url", "интернет сайт", "web site", "homepage",
        "web page", "адрес сайта", "сайт компании", "веб",
    ),
    HANDLE: (
        "соцсети", "соц сети", "соцсеть", "мессенджер", "мессенджеры", "ссылка", "профиль", "соц сеть",
        "social", "social media", "messenger", "viber", "вайбер", "facebook", "max", "skype", "скайп",
        "handle", "link", "фейсбук", "социальные сети", "страница",
    ),
    ADDRESS: (
        "адрес", "адрес доставки", "почтовый адрес", "юридический адрес", "юр адрес", "фактический адрес",
        "факт адрес", "адрес клиента", "домашний адрес", "место жительства", "адрес проживания",
        "адрес регистрации", "прописка", "улица", "ул", "область", "регион", "район", "край", "страна",
        "дом", "корпус", "строение", "квартира", "кв", "офис", "подъезд", "этаж", "state", "region",
        "country", "county", "province", "house", "apartment", "flat", "улица дом", "address", "street",
        "street address", "mailing address", "address 1", "address line 1", "address line 2",
        "delivery address", "shipping address", "billing address", "postal address", "home address",
        "addr",
    ),
    CITY: (
        "город", "населенный пункт", "нас пункт", "г", "город клиента", "город проживания",
        "местоположение", "city", "town", "location", "place", "home city",
    ),
    POSTCODE: (
        "индекс", "почтовый индекс", "postcode", "zip", "zip code", "postal code", "post code", "zipcode",
    ),
    BIRTHDAY: (
        "дата рождения", "день рождения", "день рожд", "др", "д р", "рождение", "дата рожд", "д рождения",
        "родился", "дн рождения", "birthday", "date of birth", "dob", "birth date", "birthdate", "born",
        "birth day", "bday",
    ),
    INN: (
        "инн", "инн кпп", "инн клиента", "инн организации", "инн контрагента", "inn", "tax id",
        "taxpayer id", "tin", "инн юл", "инн компании",
    ),
    KPP: (
        "кпп", "kpp",
    ),
    OGRN: (
        "огрн", "огрнип", "огрн огрнип", "ogrn", "ogrnip",
    ),
    TAGS: (
        "теги", "тег", "метки", "метка", "группа", "группы", "категория", "категории", "сегмент", "тэги",
        "тэг", "группа клиентов", "категория клиента", "ярлык", "ярлыки", "tags", "tag", "labels", "label",
        "group", "groups", "category", "categories", "segment", "group membership", "список",
    ),
    STATUS: (
        "статус", "состояние", "стадия", "этап", "статус клиента", "статус контакта", "воронка", "status",
        "stage", "client status", "lead status", "state of deal", "lifecycle stage", "customer status",
    ),
    SOURCE: (
        "источник", "откуда", "откуда узнали", "откуда узнал", "откуда пришел", "источник клиента",
        "канал", "реклама", "источник рекламы", "как узнали", "канал привлечения", "рекламный канал",
        "откуда клиент", "source", "lead source", "channel", "origin", "referral source",
        "how did you hear", "источник лида", "utm source",
    ),
    OWNER: (
        "менеджер", "ответственный", "ответств", "куратор", "сотрудник", "ведет", "исполнитель",
        "продавец", "отв", "ответственный менеджер", "менеджер клиента", "наш менеджер", "мастер",
        "закреплен за", "ответственный сотрудник", "owner", "manager", "responsible", "account manager",
        "assigned to", "sales rep", "contact owner", "rep", "lead owner", "assignee",
    ),
    NOTES: (
        "комментарий", "комментарии", "примечание", "примечания", "заметка", "заметки", "прим", "комм",
        "коммент", "описание", "дополнительно", "доп информация", "доп инфо", "информация", "инфо",
        "особые отметки", "пометки", "история", "разное", "что хотел", "о клиенте", "notes", "note",
        "comment", "comments", "remarks", "remark", "description", "memo", "additional info", "details",
        "info", "other", "history", "комментарий менеджера",
    ),
    MUST_KNOW: (
        "важно знать", "важно", "обязательно знать", "внимание", "важная информация", "must know", "important",
        "warning", "attention", "!",
    ),
    PREFERENCES: (
        "предпочтения", "пожелания", "интересы", "интерес", "любит", "preferences", "wishes", "interests",
        "likes",
    ),
    DO_NOT_CALL: (
        "не звонить", "не звоните", "просил не звонить", "просит не звонить", "не беспокоить", "не писать",
        "не звонить и не писать", "запрет звонков", "do not call", "don t call", "dont call", "do not contact",
        "do not disturb", "no calls", "dnc",
    ),
    IGNORE: (
        "№", "n", "№ п п", "п п", "номер п п", "nn", "n п п", "№ пп", "пп", "row", "row number",
        "№ строки", "#", "порядковый номер",
    ),
}  # fmt: skip

# Beginnings of words that give a field away inside a longer heading; the longer stem decides first.
STEMS: tuple[tuple[str, str], ...] = (
    ("телеграм", TELEGRAM), ("telegram", TELEGRAM), ("whatsapp", WHATSAPP), ("ватсап", WHATSAPP),
    ("вотсап", WHATSAPP), ("instagram", INSTAGRAM), ("инстаграм", INSTAGRAM), ("вконтакт", VK),
    ("электронн", EMAIL), ("email", EMAIL), ("e mail", EMAIL), ("почт", EMAIL), ("телеф", PHONE),
    ("мобильн", PHONE), ("сотов", PHONE), ("phone", PHONE), ("mobile", PHONE), ("рожд", BIRTHDAY),
    ("birth", BIRTHDAY), ("отчеств", PATRONYMIC), ("фамили", LAST_NAME), ("surname", LAST_NAME),
    ("должност", POSITION), ("организац", COMPANY), ("компани", COMPANY), ("контрагент", NAME),
    ("фио", NAME), ("клиент", NAME), ("индекс", POSTCODE), ("zip", POSTCODE), ("адрес", ADDRESS),
    ("address", ADDRESS), ("город", CITY), ("city", CITY), ("инн", INN), ("кпп", KPP), ("огрн", OGRN),
    ("статус", STATUS), ("источник", SOURCE), ("ответствен", OWNER), ("менеджер", OWNER),
    ("manager", OWNER), ("коммент", NOTES), ("примечан", NOTES), ("заметк", NOTES), ("notes", NOTES),
    ("сайт", SITE), ("website", SITE), ("предпочт", PREFERENCES), ("пожелан", PREFERENCES),
    ("company", COMPANY),
)  # fmt: skip


def custom_target(label: str) -> str:
    """Return the target of a column that becomes (or fills) an own field with this label."""
    return CUSTOM_PREFIX + label


def custom_label(target: str) -> str | None:
    """Return the label of the own field that a target names; None for any other target."""
    return target[len(CUSTOM_PREFIX) :] if target.startswith(CUSTOM_PREFIX) else None
