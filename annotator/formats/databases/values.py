"""Dates, lengths, authors and pages as press databases write them, in several languages."""

from __future__ import annotations

import re

from annotator.formats.press.dates import Found, dates_in
from annotator.formats.press.lines import squeezed

# The months of languages whose dates are read here alone; `dates` knows the French and English ones.
_MONTHS = {
    name: english
    for english, names in {
        "january": "januar jänner januari enero gennaio janeiro styczeń stycznia января ocak",
        "february": "februar feber februari febrero febbraio fevereiro lutego февраля şubat",
        "march": "märz maerz maart marzo março marts marca марта mart",
        "april": "abril aprile kwietnia апреля nisan",
        "may": "mei mayo maggio maio maj maja мая mayıs",
        "june": "juni junio giugno junho czerwca июня haziran",
        "july": "juli julio luglio julho lipca июля temmuz",
        "august": "augustus agosto augusti sierpnia августа ağustos",
        "september": "setiembre septiembre settembre setembro września сентября eylül",
        "october": "oktober octubre ottobre outubro października октября ekim",
        "november": "noviembre novembro listopada ноября kasım",
        "december": "dezember diciembre dicembre dezembro desember grudnia декабря aralık",
    }.items()
    for name in names.split()
}
_WEEKDAYS = (
    "monday tuesday wednesday thursday friday saturday sunday lundi mardi mercredi jeudi vendredi samedi dimanche "
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag maandag dinsdag woensdag donderdag vrijdag "
    "zaterdag zondag lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato "
    "domenica segunda-feira terça-feira quarta-feira quinta-feira sexta-feira"
)
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(_WEEKDAYS.split())})\b,?", re.IGNORECASE)
_MONTH = re.compile(rf"\b(?:{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\b", re.IGNORECASE)
_ORDINAL = re.compile(r"(?<!\d)([0-3]?\d)\.\s?(?=[^\W\d_])")
_OF = re.compile(r"(?<=\d)\s+d[eo]l?\s+(?=[^\W\d_])|(?<=[^\W\d_])\s+d[eo]l?\s+(?=\d{4})", re.IGNORECASE)
_CHINESE = re.compile(r"((?:19|20)\d\d)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日")
_COMPACT = re.compile(r"((?:19|20)\d\d)([01]\d)([0-3]\d)")
_MONTH_YEAR = re.compile(r"(?<![\d\w])([^\W\d_]{3,9})\.?,?\s((?:19|20)\d\d)(?!\d)")
_SEASON = re.compile(
    r"winter|spring|summer|fall|autumn|printemps|été|automne|hiver|frühling|sommer|herbst", re.IGNORECASE
)
_LONGEST_DATE, _LONGEST_MONTH, _DATE_REACH = 120, 40, 3
_CLOCK = re.compile(r"([0-2]?\d)[:h.]([0-5]\d)(?::([0-5]\d))?\s*((?i:[ap])\.?(?i:m)\.?)?")

_WORDS = r"words?|mots?|w[öo]rter|worte|wort|woorden|palabras|parole|palavras|ord|слов\w*|сл[оі]в\w*|słów|slov|kelime|字词?|字詞|語|単語"
WORDS = re.compile(rf"(?<![\d.,:+])(\d{{1,3}}(?:[\s.,'’\u202f]\d{{3}})+|\d+)\s*(?:{_WORDS})\b", re.IGNORECASE)
"""A length as databases write it, its number in the first group."""

_BY = re.compile(
    r"(?:(?i:(?:(?:reported|written|text|story|compiled|interview)\s+)?by|propos recueillis par|par|por|door)"
    r"|V(?:on|ON)(?!\s+(?i:der|den|dem)\b))\s*:?\s+(?=\S)"
)
_SPECIAL = re.compile(r"[\s,;]+special(?:ly)? (?:to|for) .*$", re.IGNORECASE)
_SHORTENED = re.compile(r"\b(?:\w|[JS]r)\.$")
_MOST_NAMES = 14
_HIDDEN_MAIL = re.compile(r"\[?\s*e-?mail\s+protected\s*\]?", re.IGNORECASE)
_PAGE = re.compile(
    r"(?<![^\W_])(?:(?:pages?|pagina|página|pg|pp?|seiten?|bladzijde|blz)(?:\s?[.:]\s?|\s+|(?=\d))|s\.\s?)"
    r"(?P<page>[A-Z]{0,4}[\s\-]?\d[\w\-()/]{0,14}(?:\s?(?:,|-|et|and|&)\s?[A-Z]{0,4}\d[\w\-()]{0,10})*)",
    re.IGNORECASE,
)


def when(text: str, clock: str = "") -> str | None:
    """The first date of a line in ISO 8601, with the time where it has one or `clock` says it.

    A month alone, "July 2019", is 2019-07, and a season is its year.
    """
    found = _first_date(text)
    if found is None:
        return _month_alone(text)[0]
    time = None if found.timed else _CLOCK.search(clock)
    if time is None:
        return found.iso
    return dates_in(f"{found.iso} {clock[time.start() :]}")[0].iso


def has_date(text: str) -> bool:
    """Whether a line holds a day."""
    return _first_date(text) is not None


def _first_date(text: str) -> Found | None:
    """The first date of a line; its place is that in the line put into English."""
    found = dates_in(englished(text))
    return found[0] if found else None


def _month_alone(text: str) -> tuple[str | None, int]:
    """A month or season with its year, and where it stands in the line put into English."""
    for match in _MONTH_YEAR.finditer(englished(text)):
        if _SEASON.fullmatch(match[1]):
            return match[2], match.start()
        month = dates_in(f"1 {match[1]} {match[2]}")
        if month:
            return month[0].iso[:7], match.start()
    return None, 0


def englished(text: str) -> str:
    """A line with its months in English and without weekdays, so that the time stands beside the date."""
    text = _CHINESE.sub(r"\1-\2-\3", text)
    text = re.sub(r"((?:19|20)\d\d)-(\d{1,2})-(\d{1,2})", lambda m: f"{m[1]}-{m[2]:0>2}-{m[3]:0>2}", text)
    text = _ORDINAL.sub(r"\1 ", _WEEKDAY.sub(" ", text))
    text = _OF.sub(" ", _MONTH.sub(lambda match: _MONTHS[match.group().lower()], text))
    return " ".join(text.split())


def compact_date(text: str) -> str | None:
    """The date in digits alone that identifiers hold: 20240621 is 2024-06-21."""
    match = _COMPACT.search(text)
    found = dates_in("-".join(match.groups())) if match is not None else []
    return found[0].iso if found else None


def is_date_line(text: str) -> bool:
    """Whether a line is a date, perhaps with a weekday, a time or an edition after it."""
    if len(text) > _LONGEST_DATE:
        return False
    found = _first_date(text)
    if found is not None:
        return found.start <= _DATE_REACH
    month, start = _month_alone(text)
    return month is not None and start == 0 and len(text) < _LONGEST_MONTH


def length_of(text: str) -> str | None:
    """The number of words in a text such as "1,234 words", in digits."""
    match = WORDS.search(text)
    return _digits(match[1]) if match is not None else None


def _digits(text: str) -> str:
    return str(int("".join(filter(str.isdecimal, text))))


def number_in(text: str) -> str | None:
    """The first number of a text, in digits."""
    match = re.search(r"\d{1,3}(?:[\s.,'’\u202f]\d{3})+(?!\d)|\d+", text)
    return _digits(match.group()) if match is not None else None


def author_of(text: str) -> str | None:
    """The author without the "By" before and the full stop behind."""
    line = " ".join(_HIDDEN_MAIL.sub(" ", text).split())
    names = _BY.sub("", line, count=1) if _BY.match(line) else line
    names = re.sub(r"\s*;\s*", "; ", _SPECIAL.sub("", names)).strip(" ,;:|-–—*")
    if names.endswith(".") and not _SHORTENED.search(names):
        names = names[:-1].rstrip()
    return names if any(map(str.isalpha, names)) else None


def like_names(text: str) -> bool:
    """Whether a line may be names of authors: few words, with capitals, and no sentence."""
    words = re.findall(r"[^\W\d_][\w'’\-.]*", _BY.sub("", text, count=1))
    capital = sum(word[0].isupper() for word in words)
    sentence = text.rstrip().endswith(("!", "?", "…", ":", ","))
    return 0 < len(words) <= _MOST_NAMES and not sentence and (has_by(text) or capital >= len(words) - len(words) // 3)


def has_by(text: str) -> bool:
    """Whether a line begins as a byline does."""
    return _BY.match(text) is not None


def page_in(text: str) -> tuple[str, str | None]:
    """A text without the page in it, and the page: "p. 12" is "12"."""
    match = _PAGE.search(text)
    if match is None:
        return text, None
    return text[: match.start()] + text[match.end() :], " ".join(match["page"].split())


def section_of(text: str) -> tuple[str | None, str | None]:
    """Section and page of a text such as "POLITICS; Pg. 12; Version:3"."""
    kept: list[str] = []
    page: str | None = None
    for piece in text.split(";"):
        rest, found = page_in(piece)
        page = page or found
        bare = rest.strip(" ,.:-\u00a0")
        if bare and not squeezed(bare).startswith(("version", "column", "colonne")):
            kept.append(bare)
    return ("; ".join(kept) or None), page
