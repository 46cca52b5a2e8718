"""Postal addresses: kept as typed, with postcode, region and city where they are plain to see."""

from __future__ import annotations

import re

from crm_desktop.domain.city_names import CITIES
from crm_desktop.domain.client import Address
from crm_desktop.domain.text import fold, tidy

_POSTCODE = re.compile(r"(?<![\d\-])(\d{6})(?![\d\-])", re.ASCII)
_UK_POSTCODE = re.compile(r"\b([A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})\b")
_US_TAIL = re.compile(r"\b([A-Z]{2}) (\d{5}(?:-\d{4})?)(?:,? (?:USA|US|United States))?$")
_CITY = re.compile(
    r"(?:^|[\s,;])(?:город|гор\.|г\.?|пгт\.?|пос[её]лок|пос\.|п\.|село|с\.|деревня|дер\.|д\.|станица|ст-ца|аул)"
    r"\s*(?=[А-ЯЁ])([А-ЯЁ][А-ЯЁа-яё]+(?:[ \-](?:[А-ЯЁ][А-ЯЁа-яё]+|на|да))*)(?:-\d+)?(?=[\s,;.]|$)"
)
_CITY_AFTER = re.compile(r"(?:^|,)\s*([А-ЯЁ][А-ЯЁа-яё]+(?:[ \-][А-ЯЁа-яё]+)*) (?:г|город|пгт|с|п)\.?(?=,|$)")
_REGION = re.compile(
    r"(?:^|[,;])\s*((?:[А-ЯЁ][А-ЯЁа-яё\-]+ ){1,3}(?:область|обл\.?|край|АО|автономный округ|район)"
    r"|(?:Республика|Респ\.?|респ\.?) [А-ЯЁ][А-ЯЁа-яё\- ]+?"
    r"|[А-ЯЁ][А-ЯЁа-яё\-]+ (?:Республика|Респ\.?))(?=[,;.\s]|$)"
)
_LABEL = re.compile(
    r"^\s*((?:юр(?:ид)?|факт|почт)[а-яё.]*(?: адрес)?|адрес доставки|доставка|склад|офис"
    r"|дом(?:ашний)?(?: адрес)?)\s*:\s*",
    re.IGNORECASE,
)


def parse_address(text: str) -> Address:
    """Return an address with the parts that can be told for sure; the text stays as typed."""
    shown = tidy(text)
    label = ""
    if match := _LABEL.match(shown):
        label, shown = match[1], shown[match.end() :]
    postcode = _postcode(shown)
    region = _REGION.search(shown)
    region_text = region[1].strip() if region and "район" not in region[1] else ""
    return Address(text.strip(), label, postcode, region_text, _city(shown, postcode))


def _postcode(text: str) -> str:
    for pattern, group in ((_POSTCODE, 1), (_UK_POSTCODE, 1), (_US_TAIL, 2)):
        if match := pattern.search(text):
            return match[group]
    return ""


def _city(text: str, postcode: str) -> str:
    for part in re.split(r"[,;]", text):
        known = part.replace(postcode, "").strip(" .") if postcode else part.strip(" .")
        if fold(known) in CITIES:
            return CITIES[fold(known)]
    match = _CITY.search(text) or _CITY_AFTER.search(text)
    if match:
        name = match[1].strip()
        return CITIES.get(fold(name), name)
    if match := _US_TAIL.search(text):
        before = text[: match.start()].rstrip(" ,").rsplit(",", 1)[-1].strip()
        return before if before.replace(" ", "").isalpha() else ""
    return _known_start(text)


def _known_start(text: str) -> str:
    """Find a known city at the very start, `Москва Тверская 1`."""
    words = text.replace(",", " ").split()
    for count in (3, 2, 1):
        name = CITIES.get(fold(" ".join(words[:count])))
        if name and len(words) > count:
            return name
    return ""
