"""The words of a person's name: cutting a line into them, and what each of them looks like."""

from __future__ import annotations

import re

_TITLE = re.compile(
    r"^(?:г-н|г-жа|госпож[аи]|господин|гр\.|гражданин|гражданка|mrs?\.?|ms\.?|miss|mx\.?|dr\.?|prof\.?|sir) +(?=\S)",
    re.IGNORECASE,
)
_GLUED_INITIALS = re.compile(r"([^\W\d_])\.(?=[^\W\d_])")
_SURNAME_INITIALS = re.compile(r"^([^\W\d_][^\W\d_'\-]{2,}) ?([А-ЯЁA-Z])\.?([А-ЯЁA-Z])\.$")
_HYPHEN = re.compile(r"(?<=[^\W\d_]{3}) ?[-\u2010\u2011\u2013] ?(?=[^\W\d_]{2})")
_INITIAL = re.compile(r"[^\W\d_]\.?|Дж\.|Ю\.|Th\.", re.IGNORECASE)
_PATRONYMIC = re.compile(
    r"[а-яёіїґқңғүұөәһ'’\-]{2,}(?:ович|евич|ьич|овна|евна|ёвна|иевна|инична|івна|йович|йівна|ойович|ўна)"
    r"|ильич|ильинична|кузьмич|кузьминична|фомич|фоминична|лукич|лукинична|никитич|никитична|саввич|саввична"
    r"|ионыч|[а-яё]{2,}(?:[иоеа]ч[аы]?на|ыч)",
    re.IGNORECASE,
)
_KIN = re.compile(
    r"(?:оглы|оглу|огли|улы|ұлы|уулу|угли|ўғли|кызы|қызы|кизи|гызы|қизи|зода|ogly|oglu|kyzy|qizi|bin|binti)",
    re.IGNORECASE,
)
_KIN_GLUED = re.compile(r"[а-яёқңғүұөәһі]{3,}(?:улы|ұлы|оглы|кызы|қызы|кизи)", re.IGNORECASE)
_SURNAME = re.compile(
    r".{2,}(?:ов|ев|ёв|ин|ын|ова|ева|ёва|ина|ына|ск[иі]й|цк[иі]й|ской|цкой|ская|цкая|[еєа]нко|чук|щук|ук|юк|[иы]х"
    r"|швили|дзе|дзэ|ян|янц|ульян|иани|ава|ия|уа|ба|ец|ич|як|ак|ик|ко|ло|ый|ой|ая|ман|берг|штейн|швили|заде|паев|баев|"
    r"son|sen|ov|ova|ev|eva|in|ina|sky|ski|skaya|enko|uk|yan|idze|vili|man|berg|stein|ez|ton|ley|er|well|wood|field|smith)",
    re.IGNORECASE,
)
_PARTICLE = frozenset(
    "фон ван дер ден де ди да дю дель делла ла ле лос эль аль ибн бин бен бинт тер мак сан сен "
    "von van der den de di da du del della la le los el al ibn ben st. st mac ter".split()
)
_SUFFIX = frozenset(
    {"jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "phd", "md", "esq", "мл", "мл.", "ст", "ст."}
)
_COMPANY_MARKS = re.compile(
    r"[\"«»№&/]|\b(?:ооо|оао|зао|пао|нао|ао|ип|тоо|чп|фгуп|муп|гуп|мбоу|гбоу|магазин|компания|фирма|завод|клиника|салон|центр|школа"
    r"|ltd|llc|inc|gmbh|corp|company|group|shop|store|studio|студия|группа|торговый|дом|банк|агентство)\b",
    re.IGNORECASE,
)
_CYRILLIC_SURNAME_LIKE_PATRONYMIC = re.compile(r".*(?:ович|евич)$", re.IGNORECASE)


def split(text: str) -> list[str]:
    """Return the words of a name; initials stand alone with a dot, particles and оглы stay with their word."""
    text = _TITLE.sub("", text).replace(",", " ")
    if match := _SURNAME_INITIALS.match(text):
        text = f"{match[1]} {match[2]}. {match[3]}."
    text = _HYPHEN.sub("-", _GLUED_INITIALS.sub(r"\1. ", text))
    parts: list[str] = []
    waiting = ""
    for word in text.split():
        folded = word.casefold()
        if parts and _KIN.fullmatch(word) and not waiting:
            parts[-1] += " " + word
        elif parts and (
            folded in _SUFFIX or word.startswith("(") or parts[-1].count("(") > parts[-1].count(")")
        ):
            parts[-1] += " " + word
        elif folded in _PARTICLE:
            waiting += word + " "
        else:
            parts.append(waiting + (_with_dot(word) if not waiting else word))
            waiting = ""
    if waiting:
        parts.append(waiting.strip())
    return parts


def _with_dot(word: str) -> str:
    return word + "." if len(word) == 1 and word.isalpha() else word


def is_one_case(text: str) -> bool:
    """Tell whether a line is all capitals or all small letters, so that its case says nothing."""
    letters = [character for character in text if character.isalpha()]
    return len(letters) > 2 and (text.isupper() or text.islower())


def capitalise(part: str) -> str:
    """Give a word of a name its usual capitals: Римский-Корсаков, O'Brien, фон Гёте, Мамед оглы."""
    shown = []
    for word in part.split(" "):
        if word.casefold() in _PARTICLE or _KIN.fullmatch(word):
            shown.append(word.lower())
        else:
            shown.append(re.sub(r"[^\W\d_]+", lambda match: _capital(match, word), word))
    return " ".join(shown)


def _capital(match: re.Match[str], word: str) -> str:
    found = match[0]
    if match.start() and word[match.start() - 1] in "'’" and len(found) == 1:
        return found.lower()
    lowered = found.lower()
    return lowered[:1].upper() + lowered[1:]


def is_patronymic(part: str) -> bool:
    """Tell whether a word has the form of a patronymic; some surnames have it too."""
    if " " in part:
        return bool(_KIN.fullmatch(part.rsplit(" ", 1)[1]))
    return bool(_PATRONYMIC.fullmatch(part) or _KIN_GLUED.fullmatch(part))


def is_surname_like_patronymic(part: str) -> bool:
    """Tell whether a patronymic could be a surname as well: Абрамович, Рабинович."""
    return bool(_CYRILLIC_SURNAME_LIKE_PATRONYMIC.match(part))


def is_surname(part: str) -> bool:
    """Tell whether a word ends like a surname."""
    return bool(_SURNAME.fullmatch(part.split(" (", 1)[0])) and not is_patronymic(part)


def is_initial(part: str) -> bool:
    """Tell whether a word is a single letter that stands for a name."""
    return bool(_INITIAL.fullmatch(part))


def is_suffix(text: str) -> bool:
    """Tell whether text is what follows a surname after a comma without being a name: Jr., PhD."""
    return text.strip().casefold() in _SUFFIX


def is_latin(part: str) -> bool:
    """Tell whether the letters of a word are Latin."""
    return any("a" <= character <= "z" for character in part.casefold())


def is_capitalised(part: str) -> bool:
    """Tell whether a word begins with a capital and goes on without one, as names do."""
    return part[:1].isupper() and (len(part) == 1 or not part.isupper())


def has_company_marks(text: str) -> bool:
    """Tell whether text holds quotes, a legal form or a word that no person is called by."""
    return bool(_COMPANY_MARKS.search(text))
