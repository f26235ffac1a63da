"""Country names in English, Kazakh and Russian, alpha-3 codes, capitals and notes.

Names come from CLDR through Babel; the overrides below give the short forms used on
maps and the forms usual in Kazakhstan.
"""

from __future__ import annotations

import json
from typing import Any

from babel import Locale

from .fetch import fetch

_OVERRIDES: dict[str, dict[str, str]] = {
    "en": {
        "CD": "DR Congo",
        "CG": "Congo",
        "CV": "Cabo Verde",
        "HK": "Hong Kong",
        "MM": "Myanmar",
        "MO": "Macao",
        "PS": "Palestine",
    },
    "kk": {
        "AZ": "Әзербайжан",
        "CD": "Конго Демократиялық Республикасы",
        "CG": "Конго Республикасы",
        "HK": "Гонконг (Сянган)",
        "MM": "Мьянма",
        "MO": "Макао",
        "PS": "Палестина",
        "US": "АҚШ",
    },
    "ru": {
        "CD": "ДР Конго",
        "CG": "Республика Конго",
        "HK": "Гонконг",
        "KG": "Кыргызстан",
        "KP": "Северная Корея",
        "KR": "Южная Корея",
        "MM": "Мьянма",
        "MO": "Макао",
        "PS": "Палестина",
        "US": "США",
        "ZA": "ЮАР",
    },
}

_CAPITALS = {
    "HK": "",
    "LK": "Sri Jayawardenepura Kotte",
    "MN": "Ulaanbaatar",
    "PF": "Papeete",
    "SM": "San Marino",
    "SZ": "Mbabane",
    "US": "Washington, D.C.",
}

# What ISO 3166-1 has no alpha-3 code for, and world-countries has one of its own: of the codes
# that ISO leaves to its users, the one that the European Union and the World Bank use.
_ALPHA_3 = {"XK": "XKX"}

NOTES = {
    "EH": "On the United Nations list of non-self-governing territories; Morocco controls"
    " most of it, the Polisario Front the rest.",
    "IL": "The status of Jerusalem is disputed: see UN Security Council resolution 478 (1980).",
    "PS": "An observer state at the United Nations since General Assembly resolution 67/19.",
    "TW": "Shown with its own ISO code, which takes no stand on its status: governed from"
    " Taipei, claimed by the People's Republic of China, which holds China's seat at the UN"
    " (General Assembly resolution 2758).",
    "VA": "An observer state at the United Nations.",
    "XK": "Declared independence in 2008; some states recognize it, others, and Serbia, do"
    " not. UN Security Council resolution 1244 (1999) still applies.",
}


def names(code: str) -> dict[str, str]:
    """`name_en`, `name_kk`, `name_ru` of a country or territory."""
    found = {}
    for language in ("en", "kk", "ru"):
        name = _OVERRIDES[language].get(code) or Locale(language).territories[code]
        found[f"name_{language}"] = name.replace(" & ", " and ")
    return found


def world_countries() -> dict[str, dict[str, Any]]:
    """The entries of npm world-countries by alpha-2 code."""
    path = fetch("world_countries") / "package/countries.json"
    return {entry["cca2"]: entry for entry in json.loads(path.read_text(encoding="utf-8"))}


def alpha_3(code: str, entry: dict[str, Any]) -> str:
    """Alpha-3 code of ISO 3166-1, or the one in use where that has none."""
    return _ALPHA_3.get(code) or str(entry["cca3"])


def capital(code: str, entry: dict[str, Any]) -> str:
    """English name of the capital; empty where there is none."""
    if code in _CAPITALS:
        return _CAPITALS[code]
    return next(iter(entry["capital"]), "")
