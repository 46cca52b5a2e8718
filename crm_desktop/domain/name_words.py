"""The words of a person's name: cutting a line into them, and what each of them looks like."""

from __future__ import annotations

import re

_TITLE = re.compile(
    r"^(?:г-н|г-жа|госпож[аи]|господин|гр\.|гражданин|гражданка|mrs?\.?|ms\.?|miss|mx\.?|dr\.?|prof\.?|sir)"
    r" +(?=\S)",
    re.IGNORECASE,
)
_GLUED_INITIALS = re.compile(r"(?<![^\W\d_])([^\W\d_]|Дж)\.(?=[^\W\d_])")
_SURNAME_INITIALS = re.compile(r"^([^\W\d_][^\W\d_'\-]{2,}) ?([А-ЯЁA-Z])\.?([А-ЯЁA-Z])\.$")
_HYPHEN = re.compile(r"(?<=[^\W\d_]{3}) ?[-\u2010\u2011\u2013] ?(?=[^\W\d_]{2})")
_INITIAL = re.compile(r"[^\W\d_]\.?|Дж\.|Th\.", re.IGNORECASE)
_PATRONYMIC = re.compile(
    r"[а-яёіїґқңғүұөәһ'’\-]{2,}(?:ович|евич|ьич|овна|евна|ёвна|инична|івна|йович|йівна|ўна)"
    r"|ильич|ильинична|кузьмич|кузьминична|фомич|фоминична|лукич|лукинична|никитич|никитична|саввич|саввична"
    r"|ионыч|[а-яё]{2,}(?:[иоеа]ч[аы]?на|ыч)",
    re.IGNORECASE,
)
_KIN = re.compile(
    r"(?:оглы|оглу|огли|улы|ұлы|уулу|угли|ўғли|кызы|қызы|кизи|гызы|қизи|зода|ogly|oglu|kyzy|qizi|bint)",
    re.IGNORECASE,
)
_KIN_GLUED = re.compile(r"[а-яёқңғүұөәһі]{3,}(?:улы|ұлы|оглы|кызы|қызы|кизи)", re.IGNORECASE)
_STRONG_SURNAME = re.compile(
    r".{2,}(?:ов|ев|ёв|ин|ын|ова|ева|ёва|ина|ына|ск[иі]й|цк[иі]й|ской|цкой|ская|цкая|[еєа]нко|чук|щук|швили|дзе"
    r"|ян|янц|ульян|иани|ава|штейн|берг|ман|их|ых|заде|ович|евич"
    r"|son|sen|ov|ova|ev|eva|in|ina|sky|ski|skiy|skaya|enko|uk|yan|idze|vili|man|berg|stein|ez|ton|field|smith)",
    re.IGNORECASE,
)
_WEAK_SURNAME = re.compile(
    r".{2,}(?:ук|юк|ия|уа|ба|ец|ич|як|ак|ик|ко|ло|ый|ой|ая|ей|ley|er|well|wood)", re.IGNORECASE
)
_BARE_SURNAMES = frozenset(
    {
        *(
            "ким",
            "ли",
            "цой",
            "пак",
            "тен",
            "тё",
            "хан",
            "хван",
            "югай",
            "шин",
            "нам",
            "хегай",
            "огай",
            "чен",
            "ван",
        ),
        *(
            "мороз",
            "волк",
            "жук",
            "коваль",
            "кравец",
            "заяц",
            "сорока",
            "лебедь",
            "гончар",
            "кац",
            "шварц",
            "шмидт",
        ),
        *(
            "миллер",
            "вебер",
            "фишер",
            "франк",
            "шульц",
            "бах",
            "гусь",
            "муха",
            "дуб",
            "береза",
            "дюма",
            "жуковец",
        ),
    }
)
_PARTICLE = frozenset(
    (
        *(
            "фон",
            "ван",
            "дер",
            "ден",
            "де",
            "ди",
            "да",
            "дю",
            "дель",
            "делла",
            "ла",
            "ле",
            "лос",
            "эль",
            "аль",
        ),
        *(
            "ибн",
            "бин",
            "бен",
            "тер",
            "мак",
            "сан",
            "сен",
            "von",
            "van",
            "der",
            "den",
            "de",
            "di",
            "da",
            "du",
        ),
        *("del", "della", "la", "le", "los", "el", "al", "ibn", "bin", "ben", "st.", "st", "mac", "ter"),
    )
)
_CONNECTIVES = frozenset(
    {"и", "у", "в", "на", "с", "к", "для", "от", "из", "and", "of", "the", "for", "in", "at", "by"}
)
_SUFFIX = frozenset(
    {"jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "phd", "md", "esq", "мл", "мл.", "ст", "ст."}
)
_COMPANY_SIGN = re.compile(r"[\"«»№&/]")
_COMPANY_WORD = re.compile(
    r"\b(?:ооо|оао|зао|пао|нао|ао|ип|тоо|чп|фгуп|муп|гуп|мбоу|гбоу|магазин|компания|фирма|завод|фабрика|клиника"
    r"|салон|центр|школа|студия|группа компаний|торговый дом|банк|агентство|ателье|мастерская|кафе|ресторан"
    r"|аптека|стоматология|автосервис|ltd|llc|inc|gmbh|corp|company|group|shop|store|studio|bank|agency|clinic"
    r"|restaurant|university|университет|институт|администрация|отель|гостиница|hotel)\b",
    re.IGNORECASE,
)


def split(text: str) -> list[str]:
    """Return the words of a name; initials stand alone, particles and оглы stay with their word."""
    text = _TITLE.sub("", text).replace(",", " ")
    if match := _SURNAME_INITIALS.match(text):
        text = f"{match[1]} {match[2]}. {match[3]}."
    text = _HYPHEN.sub("-", _GLUED_INITIALS.sub(r"\1. ", text))
    parts: list[str] = []
    waiting = ""
    is_lower = text.islower()
    for word in text.split():
        if parts and not waiting and _belongs_to(parts[-1], word):
            parts[-1] += " " + word
        elif word.casefold() in _PARTICLE:
            waiting += word + " "
        else:
            parts.append(waiting + word if waiting else _with_dot(word, is_lower=is_lower))
            waiting = ""
    if waiting:
        parts.append(waiting.strip())
    return parts


def _belongs_to(before: str, word: str) -> bool:
    """Tell whether a word goes on the one before: оглы, Jr., or a remark in brackets."""
    if _KIN.fullmatch(word) or word.casefold() in _SUFFIX or word.startswith("("):
        return True
    return before.count("(") > before.count(")")


def _with_dot(word: str, *, is_lower: bool) -> str:
    """Make one letter an initial, but not the `и` of `Иванов и Ко`."""
    is_initial_letter = len(word) == 1 and word.isalpha() and (is_lower or word.isupper())
    return word + "." if is_initial_letter else word


def is_one_case(text: str) -> bool:
    """Tell whether a line is all capitals or all small letters, so that its case says nothing."""
    return sum(map(str.isalpha, text)) > 2 and (text.isupper() or text.islower())


def capitalise(part: str) -> str:
    """Give a word of a name its usual capitals: Римский-Корсаков, O'Brien, фон Гёте, Мамед оглы."""
    return " ".join(map(_capitalise_word, part.split(" ")))


def _capitalise_word(word: str) -> str:
    if word.casefold() in _PARTICLE or _KIN.fullmatch(word):
        return word.lower()
    shown = word.lower()
    for match in re.finditer(r"[^\W\d_]+", shown):
        start, end = match.span()
        if start and end - start == 1 and shown[start - 1] in "'’":
            continue
        capital = shown[start].upper()
        if len(capital) == 1:
            shown = shown[:start] + capital + shown[start + 1 :]
    return shown


def is_patronymic(part: str) -> bool:
    """Tell whether a word has the form of a patronymic; some surnames have it too."""
    if " " in part:
        return bool(_KIN.fullmatch(part.rsplit(" ", 1)[1]))
    return bool(_PATRONYMIC.fullmatch(part) or _KIN_GLUED.fullmatch(part))


def is_surname_like_patronymic(part: str) -> bool:
    """Tell whether a patronymic could be a surname as well: Абрамович, Рабинович."""
    return part.casefold().endswith(("ович", "евич"))


def surname_weight(part: str) -> int:
    """Return how much a word ends like a surname: 2 for Иванов and Хабибуллина, 1 for Новак, else 0."""
    word = part.split(" (", 1)[0]
    if word.casefold() in _BARE_SURNAMES:
        return 2
    if _STRONG_SURNAME.fullmatch(word):
        return 2
    return int(bool(_WEAK_SURNAME.fullmatch(word)))


def is_initial(part: str) -> bool:
    """Tell whether a word is a single letter that stands for a name."""
    return bool(_INITIAL.fullmatch(part)) and (part.endswith(".") or part.isupper())


def is_connective(part: str) -> bool:
    """Tell whether a word joins others, as no word of one person's name does: `Иванов и партнёры`."""
    return part in _CONNECTIVES


def is_lower_remark(part: str) -> bool:
    """Tell whether a word in small letters is no part of a name that has capitals: `Ольга парикмахер`."""
    if not part.islower() or _KIN.fullmatch(part) or part in _PARTICLE or part in _SUFFIX:
        return False
    return not (is_initial(part) or is_patronymic(part) or surname_weight(part) == 2)


def is_suffix(text: str) -> bool:
    """Tell whether text is what follows a name after a comma without being one: Jr., PhD."""
    return text.strip().casefold() in _SUFFIX


def is_latin(part: str) -> bool:
    """Tell whether a word has Latin letters."""
    return any("a" <= character <= "z" for character in part.casefold())


def is_capitalised(part: str) -> bool:
    """Tell whether a word begins with a capital and goes on without one, as names do."""
    return part[:1].isupper() and (len(part) == 1 or not part.isupper())


def has_company_word(text: str) -> bool:
    """Tell whether text holds a legal form or a word that no person is called by."""
    return bool(_COMPANY_WORD.search(text))


def has_company_marks(text: str) -> bool:
    """Tell whether text holds a company word, quotes or signs that no name of a person has."""
    return bool(_COMPANY_SIGN.search(text)) or has_company_word(text)
