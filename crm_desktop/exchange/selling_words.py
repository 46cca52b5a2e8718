"""What columns of lists of deals and of products are called, in Russian and in English."""

from __future__ import annotations

from crm_desktop.domain.selling_import import ImportSubject
from crm_desktop.exchange import synonyms

# Where a column can go; the same words are the fields of the JSON form.
NUMBER = "number"
TITLE = "title"
CLIENT = "client"
PHONE = "client_phone"
EMAIL = "client_email"
INN = "client_inn"
COMPANY = "company"
PIPELINE = "pipeline"
STAGE = "stage"
STATE = "state"
AMOUNT = "amount"
CURRENCY = "currency"
PROBABILITY = "probability"
OWNER = "owner"
SOURCE = "source"
CREATED = "created"
EXPECTED_CLOSE = "expected_close"
CLOSED = "closed"
LOST_REASON = "lost_reason"
LOST_NOTE = "lost_note"
COMPETITOR = "competitor"
NEXT_ACTION = "next_action"
NEXT_ACTION_ON = "next_action_on"
TAGS = "tags"
PURPOSE = "purpose"
PAYMENT = "payment_nature"
LINES = "lines"
NOTE = "note"

IGNORE = synonyms.IGNORE

NAME = "name"
SKU = "sku"
BARCODE = "barcode"
GROUP = "group"
UNIT = "unit"
PRICE = "price"
KIND = "kind"
ACTIVE = "active"

DEAL_TARGETS = (
    NUMBER, TITLE, CLIENT, PHONE, EMAIL, INN, COMPANY, PIPELINE, STAGE, STATE, AMOUNT, CURRENCY, PROBABILITY,
    OWNER, SOURCE, CREATED, EXPECTED_CLOSE, CLOSED, LOST_REASON, LOST_NOTE, COMPETITOR, NEXT_ACTION,
    NEXT_ACTION_ON, TAGS, PURPOSE, PAYMENT, LINES, NOTE,
)  # fmt: skip
PRODUCT_TARGETS = (NAME, SKU, BARCODE, GROUP, UNIT, PRICE, CURRENCY, KIND, ACTIVE)
TARGETS = {ImportSubject.DEALS: DEAL_TARGETS, ImportSubject.PRODUCTS: PRODUCT_TARGETS}
REPEATABLE = frozenset({PHONE, EMAIL, TAGS, NOTE, IGNORE})
# Without one of these a list is no list of deals, or of products: it may be one of clients.
TELLING = {
    ImportSubject.DEALS: frozenset(
        {TITLE, PIPELINE, STAGE, STATE, AMOUNT, PROBABILITY, EXPECTED_CLOSE, LOST_REASON, LINES}
    ),
    ImportSubject.PRODUCTS: frozenset({SKU, BARCODE, PRICE, UNIT}),
}
# One of these, and a list is taken for one of deals without asking.
STRONG = frozenset({PIPELINE, STAGE, PROBABILITY, EXPECTED_CLOSE, LOST_REASON})

# Words that mean a field by themselves, parted by `|`; written as `headings.normal_heading` writes them.
_DEAL_WORDS: dict[str, str] = {
    NUMBER: (
        "номер|номер сделки|no|no сделки|n сделки|id|id сделки|код сделки|deal no|number|deal number|deal id"
        "|record id|no п п|#"
    ),
    TITLE: (
        "сделка|название сделки|название|наименование|наименование сделки|тема|предмет|заказ|проект"
        "|тема сделки|что покупает|deal|deal name|deal title|title|name|opportunity|opportunity name|subject"
        "|deal subject|lead title"
    ),
    CLIENT: (
        "клиент|покупатель|заказчик|контакт|контактное лицо|основной контакт|фио|фио клиента|имя клиента"
        "|контрагент|имя|клиент фио|полное имя контакта|пациент|турист|client|customer|contact|contact person"
        "|contact name|client name|customer name|person|person name|associated contact|buyer"
    ),
    PHONE: (
        "телефон|тел|телефон клиента|моб телефон|мобильный|мобильный телефон|номер телефона|сотовый"
        "|рабочий телефон|телефон контакта|контактный телефон|phone|client phone|customer phone|contact phone"
        "|phone number|mobile|mobile phone|person phone"
    ),
    EMAIL: (
        "email|e mail|почта|эл почта|электронная почта|почта клиента|e mail клиента|email клиента|mail"
        "|client e mail|client email|contact email|customer email|person email|email address|рабочий email"
        "|имейл"
    ),
    INN: (
        "инн|инн клиента|инн компании|инн контрагента|инн заказчика|tax number|tax id|inn|client inn"
        "|client tax number|vat id"
    ),
    COMPANY: (
        "компания|организация|фирма|юр лицо|название компании|company|organization|organisation|account"
        "|account name|company name|associated company|компания клиента"
    ),
    PIPELINE: "воронка|воронка продаж|направление|направление сделки|pipeline|deal pipeline|sales pipeline|funnel",
    STAGE: (
        "этап|стадия|этап сделки|стадия сделки|шаг|этап воронки|стадия продажи|стадия продаж|этап продаж"
        "|колонка|stage|deal stage|sales stage|step"
    ),
    STATE: (
        "состояние|статус|статус сделки|состояние сделки|результат|итог|state|status|deal status|deal state"
        "|result|outcome"
    ),
    AMOUNT: (
        "сумма|бюджет|сумма сделки|стоимость|итого|сумма заказа|цена|сумма руб|бюджет сделки|сумма договора"
        "|amount|value|deal value|deal amount|sum|total|budget|price|expected revenue"
    ),
    CURRENCY: "валюта|валюта сделки|currency|deal currency|currency of value|вал",
    PROBABILITY: (
        "вероятность|вероятность сделки|шанс|вероятность закрытия|вероятность успеха|probability|chance"
        "|deal probability|win probability"
    ),
    OWNER: (
        "ответственный|менеджер|ответственный менеджер|ответственный сотрудник|сотрудник|продавец|ведет"
        "|владелец|responsible|owner|deal owner|manager|sales rep|assigned to|salesperson"
    ),
    SOURCE: (
        "источник|источник сделки|откуда|канал|рекламный канал|источник клиента|source|lead source"
        "|deal source|channel|original source"
    ),
    CREATED: (
        "создана|добавлена|дата создания|создано|дата|дата создания сделки|дата начала|начало|дата обращения"
        "|создан|дата сделки|дата заказа|дата открытия|открыта|created|create date|date|created at"
        "|date created|deal created|start date|opened|deal created on|created on|creation date"
    ),
    EXPECTED_CLOSE: (
        "ожидаемое закрытие|срок закрытия|ожидается|ожидаемая дата закрытия|предполагаемая дата закрытия"
        "|плановая дата закрытия|план закрытия|ожидаемая дата|ожидается закрытие|срок|когда закроется"
        "|закроется|ожидаемая дата оплаты|планируемая дата закрытия|expected to close|expected close"
        "|expected close date|close date expected|expected closing|due date|forecast date|target date"
    ),
    CLOSED: (
        "закрыта|дата закрытия|закрыто|завершена|дата завершения|дата закрытия сделки|дата оплаты"
        "|фактическая дата закрытия|closed|close date|closed at|date closed|won time|deal closed on|closed on"
        "|actual close date|deal close date|closing date"
    ),
    LOST_REASON: (
        "причина отказа|причина проигрыша|причина потери|причина закрытия|почему отказ|причина"
        "|reason for loss|lost reason|loss reason|reason|closed lost reason|reason lost"
    ),
    LOST_NOTE: (
        "подробности отказа|пояснение к отказу|комментарий к отказу|о проигрыше|lost note|about the loss"
        "|loss comment|loss details"
    ),
    COMPETITOR: "конкурент|кому проиграли|у кого купил|competitor|lost to",
    NEXT_ACTION: (
        "следующее действие|следующий шаг|задача|что сделать|ближайшая задача|дело|следующая задача"
        "|next action|next step|task|next activity|to do"
    ),
    NEXT_ACTION_ON: (
        "дата следующего действия|день действия|когда действие|дата действия|дата следующего шага|дата задачи"
        "|срок действия|следующий контакт|дата следующего контакта|действие когда|next action on"
        "|next action date|next step date|next activity date|next contact|task date|follow up date"
    ),
    TAGS: "метки|теги|тэги|теги сделки|метка|тег|tags|labels|tag|label|deal tags",
    PURPOSE: "цель покупки|назначение|для чего|цель|purpose|purpose of the purchase|purchase purpose",
    PAYMENT: (
        "оплата|порядок оплаты|условия оплаты|характер оплаты|вид оплаты|форма оплаты|payment|payment nature"
        "|payment terms|terms of payment"
    ),
    LINES: (
        "товары|товары и услуги|услуги|товар|позиции|состав|состав заказа|продукты|услуга|состав сделки"
        "|продукт|goods and services|products|items|line items|goods|services|order lines|product"
    ),
    NOTE: (
        "примечание|комментарий|заметка|заметки|комментарии|описание|примечания|доп информация|дополнительно"
        "|note|notes|comment|comments|description|remarks|deal description"
    ),
}
_PRODUCT_WORDS: dict[str, str] = {
    NAME: (
        "название|наименование|товар|услуга|название товара|наименование товара|номенклатура|продукт"
        "|наименование услуги|название услуги|товар услуга|товары|товары и услуги|наименование товаров"
        "|позиция|описание товара|полное наименование|наименование номенклатуры|name|product|product name"
        "|item|item name|title|service|goods|description|service name"
    ),
    SKU: (
        "артикул|арт|код|код товара|артикул товара|sku|article|code|item code|part number|product code"
        "|item no|vendor code|код номенклатуры|каталожный номер"
    ),
    BARCODE: "штрихкод|штрих код|ean|ean13|ean 13|шк|штрихкоды|штрих коды|gtin|barcode|bar code|upc|баркод|код ean",
    GROUP: (
        "группа|категория|группа товаров|раздел|вид товара|товарная группа|группы|родитель|папка"
        "|категория товара|group|category|product group|product category|section|folder"
    ),
    UNIT: (
        "единица|ед|ед изм|единица измерения|ед измерения|еи|упаковка|unit|units|uom|unit of measure|measure"
        "|фасовка"
    ),
    PRICE: (
        "цена|стоимость|розничная цена|цена руб|цена розничная|цена продажи|розница|прайс|цена за единицу"
        "|цена за ед|price|retail price|unit price|sale price|cost|sum|selling price|list price"
    ),
    CURRENCY: "валюта|вал|currency",
    KIND: (
        "вид|тип|тип номенклатуры|вид номенклатуры|товар или услуга|kind|type|product type|item type"
        "|вид товара или услуги"
    ),
    ACTIVE: (
        "продается|продаётся|активен|активный|в продаже|активность|показывать|доступен|sold|active|is active"
        "|available|for sale|enabled|published"
    ),
}
WORDS = {ImportSubject.DEALS: _DEAL_WORDS, ImportSubject.PRODUCTS: _PRODUCT_WORDS}
# How surely words mean a field that may as well mean another thing, or belong to another column.
WEAK = {
    word: score
    for score, words in (
        (0.0, "no п п"),
        (0.82, "name|цена|price|#|итог|description|упаковка|фасовка|cost|срок"),
        (
            0.85,
            (
                "id|имя|дата|date|no|код|code|стоимость|sum|total|итого|причина|reason|заказ|проект|задача"
                "|канал|channel|начало|направление"
            ),
        ),
        (0.9, "название|наименование|контакт|contact|product|service"),
        (0.95, "title|товар|products|услуга"),
    )
    for word in words.split("|")
}
# Words that other programs put before or behind what a column is called: `Deal - Value`, `Теги сделки`.
AROUND = frozenset(
    "сделка сделки сделок deal deals контакт контакта контактов person contact компании компания организации "
    "organization company товара товаров услуги product products item основной primary associated the of клиента "
    "client client s customer".split()
)
