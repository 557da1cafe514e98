"""Numbers to call, by country: emergencies, crisis lines, advice lines.

Lives here: one table, which translators never touch. Numbers are general knowledge and await
checking by whoever runs Spotter in a country. Called by ``bot.settings`` and ``bot.running``;
read by ``bot.render``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Numbers:
    """Whom to call: in an emergency, in a crisis, for advice today."""

    emergency: str
    crisis: str
    advice: str


ANYWHERE = Numbers(
    emergency="112 or your local emergency number",
    crisis="a crisis line near you (findahelpline.com lists them)",
    advice="a doctor, an urgent care centre or a health advice line",
)

COUNTRIES: Mapping[str, Numbers] = {
    "AT": Numbers("112", "142 (Telefonseelsorge)", "1450"),
    "AU": Numbers("000", "13 11 14 (Lifeline)", "healthdirect on 1800 022 222"),
    "BR": Numbers("192", "188 (CVV)", "a UPA or your doctor"),
    "CA": Numbers("911", "9-8-8", "811 or urgent care"),
    "CH": Numbers("144", "143", "your doctor or an emergency practice"),
    "DE": Numbers("112", "0800 111 0 111 (TelefonSeelsorge)", "116 117"),
    "ES": Numbers("112", "024", "061 or your health centre"),
    "FR": Numbers("15 or 112", "3114", "your doctor or 116 117"),
    "GB": Numbers("999", "116 123 (Samaritans)", "NHS 111"),
    "IE": Numbers("112 or 999", "116 123 (Samaritans)", "your GP or an out-of-hours GP"),
    "IN": Numbers("112", "14416 (Tele-MANAS)", "a doctor or a clinic"),
    "NZ": Numbers("111", "1737", "Healthline on 0800 611 116"),
    "PT": Numbers("112", "SNS 24 on 808 24 24 24", "SNS 24 on 808 24 24 24"),
    "RU": Numbers("103 or 112", "8-800-2000-122", "your clinic or 103"),
    "US": Numbers("911", "988", "urgent care or your nurse line"),
}


def numbers_for(country: str | None) -> Numbers:
    """The numbers of a country by its two-letter code; general words where it is unknown."""
    return COUNTRIES.get(country or "", ANYWHERE)


def country_of(numbers: Numbers) -> str:
    """The country whose numbers these are, or "anywhere"."""
    return next((name for name, one in COUNTRIES.items() if one == numbers), "anywhere")
