"""Which time zone is a person's: guesses, and the zones that a told time leaves open.

House rules. A guess is only ever asked about, never used by itself. A language that is
spoken over half the world is no guess. Lives here: the tables, as plain as they are. Does
not live here: asking (``flows.settings.clock``), the places of the world and their names
(``flows.communities.zones``). Called by the modules beside it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from flows.communities.zones import find_zones, fold
from flows.content import Content
from flows.local_time import offset_at
from flows.model import State
from flows.wording import lexicon_of

#: As many places as fit under one question.
MOST = 6
_DAY = 24 * 60

#: By the region of a language ("en-GB") or the operator's country: the likeliest zone.
_BY_COUNTRY: Mapping[str, str] = {
    "US": "America/New_York",
    "GB": "Europe/London",
    "DE": "Europe/Berlin",
    "IN": "Asia/Kolkata",
    "BR": "America/Sao_Paulo",
    "RU": "Europe/Moscow",
    "AU": "Australia/Sydney",
    "CA": "America/Toronto",
    "ES": "Europe/Madrid",
    "FR": "Europe/Paris",
    "IT": "Europe/Rome",
    "MX": "America/Mexico_City",
    "JP": "Asia/Tokyo",
    "CN": "Asia/Shanghai",
    "PL": "Europe/Warsaw",
    "NL": "Europe/Amsterdam",
    "TR": "Europe/Istanbul",
    "UA": "Europe/Kyiv",
    "PT": "Europe/Lisbon",
    "IE": "Europe/Dublin",
    "AT": "Europe/Vienna",
    "CH": "Europe/Zurich",
    "BE": "Europe/Brussels",
    "SE": "Europe/Stockholm",
    "NO": "Europe/Oslo",
    "DK": "Europe/Copenhagen",
    "FI": "Europe/Helsinki",
    "CZ": "Europe/Prague",
    "HU": "Europe/Budapest",
    "RO": "Europe/Bucharest",
    "GR": "Europe/Athens",
    "IL": "Asia/Jerusalem",
    "EG": "Africa/Cairo",
    "ZA": "Africa/Johannesburg",
    "NG": "Africa/Lagos",
    "KE": "Africa/Nairobi",
    "AE": "Asia/Dubai",
    "SA": "Asia/Riyadh",
    "IR": "Asia/Tehran",
    "PK": "Asia/Karachi",
    "NP": "Asia/Kathmandu",
    "BD": "Asia/Dhaka",
    "TH": "Asia/Bangkok",
    "VN": "Asia/Ho_Chi_Minh",
    "ID": "Asia/Jakarta",
    "SG": "Asia/Singapore",
    "PH": "Asia/Manila",
    "TW": "Asia/Taipei",
    "KR": "Asia/Seoul",
    "NZ": "Pacific/Auckland",
    "AR": "America/Argentina/Buenos_Aires",
    "CL": "America/Santiago",
    "CO": "America/Bogota",
    "PE": "America/Lima",
    "VE": "America/Caracas",
    "IS": "Atlantic/Reykjavik",
}
#: Other places that people live in, so that most offsets have one.
_MORE = (
    "America/Chicago America/Denver America/Los_Angeles America/Phoenix America/Anchorage "
    "Pacific/Honolulu America/Halifax America/St_Johns Atlantic/Azores Asia/Kabul Asia/Yangon "
    "Asia/Almaty Asia/Yekaterinburg Asia/Vladivostok Australia/Perth Australia/Adelaide "
    "Australia/Darwin Australia/Brisbane Australia/Lord_Howe Australia/Eucla Pacific/Chatham "
    "Pacific/Fiji Pacific/Tongatapu Pacific/Kiritimati Pacific/Noumea Pacific/Pago_Pago "
    "America/Noronha Pacific/Marquesas"
).split()
#: Languages that are mostly spoken on one clock.
_BY_LANGUAGE: Mapping[str, str] = {
    "cs": "CZ",
    "da": "DK",
    "de": "DE",
    "el": "GR",
    "fa": "IR",
    "fi": "FI",
    "he": "IL",
    "hi": "IN",
    "hu": "HU",
    "it": "IT",
    "ja": "JP",
    "ko": "KR",
    "nb": "NO",
    "nl": "NL",
    "pl": "PL",
    "ro": "RO",
    "ru": "RU",
    "sv": "SE",
    "th": "TH",
    "tr": "TR",
    "uk": "UA",
    "vi": "VN",
}
#: The countries that can be picked, by code, in English words; the others can be typed.
COUNTRIES: Mapping[str, str] = {
    code: name
    for code, _, name in (
        one.partition(" ")
        for one in (
            "AR Argentina, AU Australia, AT Austria, BE Belgium, BR Brazil, CA Canada, CL Chile, "
            "CN China, CO Colombia, CZ Czechia, DK Denmark, EG Egypt, FI Finland, FR France, "
            "DE Germany, GR Greece, HU Hungary, IN India, ID Indonesia, IE Ireland, IL Israel, "
            "IT Italy, JP Japan, KE Kenya, MX Mexico, NL Netherlands, NZ New Zealand, NG Nigeria, "
            "NO Norway, PK Pakistan, PE Peru, PH Philippines, PL Poland, PT Portugal, "
            "RO Romania, RU Russia, SG Singapore, ZA South Africa, KR South Korea, ES Spain, "
            "SE Sweden, CH Switzerland, TH Thailand, TR Turkey, UA Ukraine, GB United Kingdom, "
            "US United States, VN Vietnam"
        ).split(", ")
    )
}


def countries_in(content: Content, state: State) -> dict[str, str]:
    """The countries by code, named and sorted in the person's language."""
    named = lexicon_of(content, state).labels.get("country", {})
    names = {code: named.get(code, english) for code, english in COUNTRIES.items()}
    return dict(sorted(names.items(), key=lambda one: fold(one[1])))


def guess_of(content: Content, state: State) -> str | None:
    """The zone to ask about first: the group's, the region's, the language's, the operator's."""
    client = (state.settings.client or "").replace("_", "-").split("-")
    region = client[-1].upper() if len(client) > 1 else ""
    spoken = client[0].lower() or state.language
    guesses = (
        state.settings.guess,
        _BY_COUNTRY.get(region),
        _BY_COUNTRY.get(_BY_LANGUAGE.get(spoken, "")),
        _BY_COUNTRY.get(content.country or ""),
    )
    return next((one for one in guesses if one in content.zones), None)


def zones_at(content: Content, state: State, offset: int, now: datetime) -> tuple[str, ...]:
    """Places whose clocks show now what ``offset`` minutes ahead of UTC do, the likeliest first.

    Clocks from UTC+12 on show the time of places in the west, on another day: a told time may
    mean either. A guess that fits stands alone: nobody need be asked again.
    """
    guess = guess_of(content, state)
    if guess is not None and _shows(content, guess, offset, now):
        return (guess,)
    places = dict.fromkeys((*_BY_COUNTRY.values(), *_MORE))
    return tuple([one for one in places if _shows(content, one, offset, now)][:MOST])


def _shows(content: Content, zone: str, offset: int, now: datetime) -> bool:
    there = offset_at(content.zones.get(zone), now)
    return there is not None and (there - offset) % _DAY == 0


def zones_of_country(content: Content, code: str) -> tuple[str, ...]:
    """The zones of a country out of ``COUNTRIES``, the likeliest first; none for other codes."""
    name = COUNTRIES.get(code)
    return () if name is None else tuple(find_zones(name, content.zones))


def zones_typed(content: Content, state: State, text: str) -> tuple[str, ...]:
    """The zones that a typed city or country may mean, in the person's language or in English."""
    typed = fold(text)
    countries = countries_in(content, state).items()
    code = next((code for code, name in countries if fold(name) == typed), None)
    if code:
        return zones_of_country(content, code)
    return tuple(find_zones(text, content.zones, cities_of(content, state)))


def place_named(content: Content, state: State, zone: str) -> str:
    """A zone as people call it: the place that it is named after, in the person's language."""
    own = zone.rpartition("/")[2].replace("_", " ")
    return cities_of(content, state).get(zone, own)


def cities_of(content: Content, state: State) -> Mapping[str, str]:
    """What the cities of zones are called in the person's language, as far as it has words."""
    return lexicon_of(content, state).labels.get("city", {})
