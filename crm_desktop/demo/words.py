"""The words that demonstration clients are made of, in Russian and in English."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """What one language offers. Men's and women's names are pairs of equal length lists."""

    male_names: tuple[str, ...]
    female_names: tuple[str, ...]
    patronymics: tuple[tuple[str, str], ...]
    surnames: tuple[tuple[str, str], ...]
    company_forms: tuple[str, ...]
    company_words: tuple[str, ...]
    company_tails: tuple[str, ...]
    trades: tuple[str, ...]
    positions: tuple[str, ...]
    cities: tuple[tuple[str, str], ...]  # name, postcode prefix
    streets: tuple[str, ...]
    tags: tuple[str, ...]
    sources: tuple[str, ...]
    statuses: tuple[tuple[str, int], ...]  # name and weight
    owners: tuple[str, ...]
    notes: tuple[str, ...]
    must_know: tuple[str, ...]
    preferences: tuple[str, ...]
    phone_labels: tuple[str, ...]
    region: str
    address: str
    sole_trader: str


RU = Words(
    male_names=tuple(
        "Александр Дмитрий Максим Сергей Андрей Алексей Артём Илья Кирилл Михаил Никита Матвей Роман Егор Арсений Иван"
        " Денис Евгений Даниил Тимофей Владислав Игорь Владимир Павел Руслан Марк Константин Тимур Олег Ярослав Антон"
        " Николай Глеб Данил Вадим Степан Юрий Богдан Артур Семён Лев Виктор Фёдор Георгий Рустам Ильдар Пётр".split()
    ),
    female_names=tuple(
        "Анна Мария Елена Ольга Наталья Екатерина Татьяна Ирина Светлана Юлия Анастасия Дарья Виктория Полина Алиса"
        " Ксения Вероника Валерия Марина Людмила Галина Надежда Алина Кристина Вера Любовь Лариса Софья Диана Евгения"
        " Оксана Алёна Инна Тамара Регина Гульнара Лилия Эльвира Нина Жанна Яна Ульяна Василиса Майя Раиса Зоя".split()
    ),
    patronymics=tuple(
        (f"{stem}ович" if hard else f"{stem}евич", f"{stem}овна" if hard else f"{stem}евна")
        for stem, hard in (
            *((stem, True) for stem in "Александр Иван Максим Артур Роман Михайл Владимир Виктор Антон Олег".split()),
            *((stem, False) for stem in "Серге Андре Алексе Дмитри Евгень Юрь Никола Игор Васил Анатоль".split()),
        )
        if stem not in {"Михайл", "Игор", "Васил", "Дмитри"}
    )
    + (("Михайлович", "Михайловна"), ("Игоревич", "Игоревна"), ("Васильевич", "Васильевна"), ("Дмитриевич", "Дмитриевна")),
    surnames=tuple(
        (name, name + "а")
        for name in (
            "Иванов Смирнов Кузнецов Попов Васильев Петров Соколов Михайлов Новиков Фёдоров Морозов Волков Алексеев"
            " Лебедев Семёнов Егоров Павлов Козлов Степанов Николаев Орлов Андреев Макаров Никитин Захаров Зайцев"
            " Соловьёв Борисов Яковлев Григорьев Романов Воробьёв Сергеев Кузьмин Фролов Александров Дмитриев Королёв"
            " Гусев Киселёв Ильин Максимов Поляков Сорокин Виноградов Ковалёв Белов Медведев Антонов Тарасов Жуков"
            " Баранов Филиппов Комаров Давыдов Беляев Герасимов Богданов Осипов Сидоров Матвеев Титов Марков Миронов"
            " Крылов Куликов Карпов Власов Мельников Денисов Гаврилов Тихомиров Казаков Афанасьев Данилов Савельев"
            " Тимофеев Фомин Чернов Абрамов Мартынов Ефимов Федотов Щербаков Назаров Калинин Исаев Чернышёв Быков"
            " Маслов Родионов Коновалов Лазарев Воронин Климов Филатов Пономарёв Голубев Кудрявцев Прохоров Наумов"
            " Журавлёв Овчинников Трофимов Леонов Соболев Ермаков Колесников Гончаров Емельянов Никифоров Грачёв"
            " Галиев Ахметов Сафин Хасанов Юсупов Каримов"
        ).split()
    )
    + tuple((name, name) for name in "Ковальчук Савченко Шевченко Бондаренко Ткаченко Ли Цой Ан Мороз Гринь".split()),
    company_forms=("ООО", "ООО", "ООО", "АО", "ЗАО", "ПАО"),
    company_words=tuple(
        "Зерно|Вектор|Северный склад|Линия|Аврора|Радуга|Поршень|Хлеб да соль|Цветы на Садовой|Прогресс|Альфа|Горизонт"
        "|Мастер|Кедр|Волна|Орион|Рассвет|Гарант|Формат|Пилот|Сфера|Меридиан|Парус|Уют|Квартал|Родник|Бриз|Магнит"
        "|Империал|Вертикаль|Техно|Ладья|Атлант|Каскад|Палитра|Новый дом|Добрый повар|Тёплый пол|Ёлочка|Сибирь"
        "|Балтика|Урал|Причал|Спектр|Фаворит|Элита|Стандарт|Ромашка|Василёк|Лавка вкуса|Точка роста".split("|")
    ),
    company_tails=("", "", "", "", " плюс", "-Сервис", "-Трейд", "-Строй", " и партнёры", " Групп"),
    trades=("кофейня", "пекарня", "автосервис", "салон красоты", "стройматериалы", "типография", "ателье", "аптека"),
    positions=tuple(
        "директор|управляющая|бухгалтер|закупщик|менеджер по закупкам|главный инженер|администратор|секретарь"
        "|коммерческий директор|заведующая складом|маркетолог|юрист|владелец".split("|")
    ),
    cities=tuple(
        tuple(pair.split(":"))
        for pair in (
            "Москва:101 Санкт-Петербург:190 Новосибирск:630 Екатеринбург:620 Казань:420 Челябинск:454 Омск:644"
            " Самара:443 Ростов-на-Дону:344 Уфа:450 Красноярск:660 Воронеж:394 Пермь:614 Волгоград:400 Саратов:410"
            " Тюмень:625 Тольятти:445 Ижевск:426 Барнаул:656 Иркутск:664 Хабаровск:680 Ярославль:150 Владивосток:690"
            " Томск:634 Орёл:302 Рязань:390 Киров:610 Тула:300 Сочи:354 Калуга:248"
        ).split()
    ),  # type: ignore[arg-type] # each pair has two parts
    streets=tuple(
        "Садовая|Ленина|Мира|Советская|Молодёжная|Центральная|Школьная|Новая|Гагарина|Лесная|Набережная|Заводская"
        "|Пушкина|Кирова|Победы|Комсомольская|Октябрьская|Полевая|Зелёная|Вокзальная|Чехова|Солнечная".split("|")
    ),
    tags=("VIP", "опт", "розница", "кофе", "отсрочка", "доставка", "выставка", "подарки", "сезон", "дилер", "жалоба"),
    sources=("Сайт", "Рекомендация", "Выставка", "Авито", "ВКонтакте", "Холодный звонок", "2ГИС", "Мимо проходил"),
    statuses=(("Новый", 20), ("В работе", 15), ("Клиент", 35), ("Постоянный", 15), ("Спящий", 12), ("Не работаем", 3)),
    owners=("Марина Ковалёва", "Олег Сафин", "Ольга Тихомирова", "Павел Журавлёв", "Инна Мороз"),
    notes=tuple(
        "Просит счёт заранее, платит в день получения.|Интересовался оптом, перезвонить после выставки."
        "|Забирает самовывозом по пятницам.|Долго согласует, решает директор.|Брал образцы, ждём ответа."
        "|Пришёл по рекомендации, доволен доставкой.|Нужны закрывающие документы до 5-го числа."
        "|Хочет отсрочку 14 дней.|Раз в квартал берёт большую партию.|Просил прислать новый прайс.".split("|")
    ),
    must_know=(
        "Звонить только после 11:00",
        "Договор только через юриста",
        "Не предлагать доставку: свой транспорт",
        "Аллергия на орехи — проверять состав",
        "Скидка 7 % обещана до конца года",
    ),
    preferences=("Писать в Telegram", "Любит короткие письма", "Кофе без сахара", "Обращаться на «ты»"),
    phone_labels=("", "", "", "рабочий", "личный", "бухгалтерия"),
    region="RU",
    address="{postcode}, {city}, ул. {street}, д. {house}, {flat}",
    sole_trader="ИП {name}",
)

EN = Words(
    male_names=tuple(
        "James Robert John Michael David William Richard Joseph Thomas Christopher Daniel Matthew Anthony Mark Paul"
        " Steven Andrew Kenneth George Joshua Kevin Brian Edward Ronald Timothy Jason Jeffrey Ryan Jacob Gary Nicholas"
        " Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Frank Gregory Raymond Patrick".split()
    ),
    female_names=tuple(
        "Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty Sandra Margaret"
        " Ashley Kimberly Emily Donna Michelle Carol Amanda Melissa Deborah Stephanie Rebecca Laura Helen Sharon"
        " Cynthia Kathleen Amy Angela Shirley Anna Ruth Brenda Pamela Nicole Katherine Samantha Christine".split()
    ),
    patronymics=(("", ""),),
    surnames=tuple(
        (name, name)
        for name in (
            "Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Wilson Anderson"
            " Thomas Taylor Moore Jackson Martin Lee Perez Thompson White Harris Sanchez Clark Ramirez Lewis Robinson"
            " Walker Young Allen King Wright Scott Torres Nguyen Hill Flores Green Adams Nelson Baker Hall Rivera"
            " Campbell Mitchell Carter Roberts Gomez Phillips Evans Turner Diaz Parker Cruz Edwards Collins Reyes"
            " Stewart Morris Morales Murphy Cook Rogers Gutierrez Ortiz Morgan Cooper Peterson Bailey Reed Kelly"
            " Howard Ramos Kim Cox Ward Richardson Watson Brooks Chavez Wood James Bennett Gray Mendoza O'Brien"
        ).split()
    ),
    company_forms=("Ltd", "Ltd", "LLC", "Inc.", "Co.", "GmbH"),
    company_words=tuple(
        "Northwind|Harbor|Blue Mill|Silverline|Aurora|Rainbow|Piston|Bread & Salt|Garden Flowers|Progress|Alpha"
        "|Horizon|Craftsman|Cedar|Wave|Orion|Sunrise|Guardian|Format|Pilot|Sphere|Meridian|Sailcloth|Homestead"
        "|Quarter|Spring|Breeze|Magnet|Imperial|Vertical|Tecno|Castle|Atlas|Cascade|Palette|New Home|Good Cook"
        "|Baltic|Pier|Spectrum|Favorite|Standard|Daisy|Corner Shop|Growth Point".split("|")
    ),
    company_tails=("", "", "", " Services", " Trading", " Works", " & Partners", " Group", " Supply"),
    trades=("coffee shop", "bakery", "garage", "beauty salon", "building supplies", "print shop", "pharmacy"),
    positions=tuple(
        "director|office manager|accountant|buyer|purchasing manager|chief engineer|receptionist|sales director"
        "|warehouse manager|marketing manager|lawyer|owner".split("|")
    ),
    cities=tuple(
        tuple(pair.split(":"))
        for pair in (
            "London:E1 Manchester:M1 Birmingham:B1 Leeds:LS1 Glasgow:G1 Sheffield:S1 Bradford:BD1 Liverpool:L1"
            " Edinburgh:EH1 Bristol:BS1 Cardiff:CF1 Leicester:LE1 Coventry:CV1 Nottingham:NG1 Plymouth:PL1 Derby:DE1"
            " Southampton:SO1 Portsmouth:PO1 Brighton:BN1 Norwich:NR1 York:YO1 Oxford:OX1 Cambridge:CB1 Bath:BA1"
        ).split()
    ),  # type: ignore[arg-type] # each pair has two parts
    streets=tuple(
        "High Street|Station Road|Main Street|Park Road|Church Street|London Road|Victoria Road|Green Lane|Manor Road"
        "|Kings Road|Queens Road|New Road|Grange Road|Mill Lane|York Road|Albert Road".split("|")
    ),
    tags=("VIP", "wholesale", "retail", "coffee", "credit", "delivery", "trade fair", "gifts", "season", "dealer"),
    sources=("Website", "Referral", "Trade fair", "Google", "Facebook", "Cold call", "Walk-in"),
    statuses=(("New", 20), ("In progress", 15), ("Client", 35), ("Regular", 15), ("Dormant", 12), ("Closed", 3)),
    owners=("Marina Cole", "Oliver Stone", "Olga Bright", "Paul Crane", "Inez Frost"),
    notes=tuple(
        "Asks for the invoice in advance, pays on the day.|Interested in wholesale, call back after the fair."
        "|Collects on Fridays.|Slow to agree, the director decides.|Took samples, waiting for an answer."
        "|Came by referral, happy with delivery.|Needs the papers before the 5th.|Wants 14 days of credit."
        "|Takes a large batch every quarter.|Asked for the new price list.".split("|")
    ),
    must_know=(
        "Call only after 11 am",
        "Contracts only through the lawyer",
        "Do not offer delivery: own transport",
        "Nut allergy — check ingredients",
        "7 % discount promised until the end of the year",
    ),
    preferences=("Write on WhatsApp", "Likes short mails", "Coffee without sugar", "First names"),
    phone_labels=("", "", "", "work", "private", "accounts"),
    region="GB",
    address="{house} {street}, {flat}, {city} {postcode}",
    sole_trader="{name} Trading",
)

LANGUAGES = {"ru": RU, "en": EN}
