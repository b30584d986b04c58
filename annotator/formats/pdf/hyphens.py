"""Hyphens at line ends: the printer's, which vanish when the lines are joined, and those that belong to the word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import zip_longest

_DASHES = "-\u2010\u2011"
_DASH = re.compile(f"[{_DASHES}]")
_TOKEN = re.compile(r"[^\W\d_]+(?:[-\u2010\u2011][^\W\d_]+)*")
_BEFORE = re.compile(rf"(?P<word>[^\W_]+(?:[{_DASHES}][^\W_]+)*)[{_DASHES}]$")
_AFTER = re.compile(rf"[^\W_]+(?:[{_DASHES}][^\W_]+)*")
_LONGEST = 80
_OFTEN = 0.025
"""Where more lines than this share end with a hyphen, the printer has set some."""

_MANY = 150
"""From so many lines on, words that stand in none of them by themselves are hardly words."""

# Words whose hyphen is their own: whatever follows, before longer words, whatever comes before, only together.
_FIRST_WORDS = "saint sainte saints saintes st vice avant après arrière"
_FIRST_OF_LONG_WORDS = "non well far self semi demi quasi cross"
_LAST_WORDS = (
    "t-il t-elle t-on t-ils t-elles là delà dessus dessous term level profile scale based owned backed cadre pilote"
)
_PAIR_WORDS = (
    "peut-être au-devant au-dehors là-bas là-haut ci-joint ci-après ci-contre est-ce à-dire vis-à à-vis rendez-vous "
    "week-end bien-être mal-être quelques-uns quelques-unes porte-parole porte-avions porte-conteneurs porte-monnaie "
    "porte-drapeau porte-voix chef-lieu cessez-le le-feu tête-à à-tête face-à à-face avant-hier grand-mère grand-père "
    "celui-ci celle-ci ceux-ci celles-ci jours-ci lui-même elle-même eux-mêmes elles-mêmes soi-même moi-même toi-même "
    "nous-mêmes vous-même vous-mêmes ex-président ex-présidente ex-ministre ex-premier ex-première ex-maire ex-mari "
    "ex-femme ex-député ex-députée ex-president ex-minister ex-wife ex-husband co-operation re-election "
    "re-elected re-elect re-entry re-examine so-called sous-marin sous-marins sous-préfet sous-préfète sous-titre "
    "sous-sol sous-traitant sous-traitants sous-traitance sous-estimer sous-estimé sous-secrétaire sous-ensemble "
    "sous-groupe sous-jacent sous-jacente sous-entendu sous-effectif mi-temps mi-chemin mi-parcours mi-mandat "
    "mi-journée mi-janvier mi-février mi-mars mi-avril mi-mai mi-juin mi-juillet mi-août mi-septembre mi-octobre "
    "mi-novembre mi-décembre long-standing long-running high-speed high-ranking high-tech short-lived low-income "
    "low-cost far-right far-left year-old years-old plus-value gratte-ciel main-d court-circuit libre-échange "
    "laissez-passer haut-commissaire haut-commissariat non-dit hors-la mot-clé mots-clés chiffre-clé chiffres-clés "
    "point-clé points-clés grand-chose grand-place grand-duc grand-duché grand-messe petit-fils petite-fille "
    "petits-enfants petit-déjeuner contre-attaque contre-offensive contre-productif contre-productive contre-expertise "
    "contre-proposition contre-pouvoir contre-pouvoirs contre-exemple contre-pied contre-courant contre-mesure "
    "contre-mesures contre-espionnage contre-la sud-est sud-ouest nord-est nord-ouest left-wing right-wing us-led "
    "dit-on peut-on doit-on est-on fait-on sait-on voit-on veut-on croit-on entend-on apprend-on faut-il"
)
_FIRST = frozenset(_FIRST_WORDS.split())
_FIRST_OF_LONG = frozenset(_FIRST_OF_LONG_WORDS.split())
_LAST = frozenset(_LAST_WORDS.split())
_PAIRS = frozenset(_PAIR_WORDS.split())
# What looks like one of these and has no hyphen; what begins so many words that it says nothing.
_WHOLE_WORDS = "voilà revoilà sainteté nonchalant nonobstant farthest selfish selfishness crossroads disowned misled"
_WHOLE = frozenset(_WHOLE_WORDS.split())
_PREFIX_WORDS = "contre entre outre quelque autre après avant haute super inter trans under every"
_PREFIXES = frozenset(_PREFIX_WORDS.split())
# The small words in names of several words, the first halves of "franco-allemand", and what may follow them.
_LITTLE_WORDS = "à de du des en la le les lès sur sous au aux d l et by to the of in and up out on off"
_LITTLE = frozenset(_LITTLE_WORDS.split())
_NATION_WORDS = "franco anglo germano russo sino israélo américano italo hispano turco indo nippo euro belgo helvético austro sud nord"
_NATIONS = frozenset(_NATION_WORDS.split())
_PEOPLES = re.compile(
    "allemand|britanni|américain|russe|chinois|japonais|français|espagnol|suisse|belge|europé|algéri|maroc|tunisi|turc|"
    "ukraini|polonais|italien|palestin|liban|indien|pakistan|coréen|iranien|syrien|grec|hongrois|saxon|atlanti|"
    "méditerran|africain|malien|canadi|iraki|irakien|saoud|australi|mexicain|americ|german|french|russian|chinese"
)
_TENS_WORDS = (
    "vingt trente quarante cinquante soixante quatre dix twenty thirty forty fifty sixty seventy eighty ninety"
)
_ONES_WORDS = (
    "un une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt vingts "
    "one two three four five seven eight nine"
)
_TENS, _ONES = frozenset(_TENS_WORDS.split()), frozenset(_ONES_WORDS.split())
_ASKED = frozenset({"il", "elle", "ils", "elles"})


class Hyphens:
    """Joins words that were parted at a line end, as the other lines of the document write them."""

    def __init__(self, columns: Iterable[Sequence[str]]) -> None:
        """`columns` are all lines of the document, each as it is printed, by the columns that they stand in."""
        self._words: Counter[str] = Counter()
        self._pieces: set[str] = set()
        self._printed = self._own_mark = self._long = False
        ends: Counter[str] = Counter()
        parted: set[tuple[str, str]] = set()
        total = inner = 0
        for lines in columns:
            for line, after in zip_longest(lines, lines[1:], fillvalue=""):
                total += len(line) > 15
                inner += line[:-1].count("-")
                end, start = _end_of(line), _AFTER.match(after)
                self._learn(line if end is None else line[: end.start()])
                if end is not None:
                    ends[line[-1]] += 1
                    parted.add((end["word"], start.group() if start else "\0"))
        unknown = sum(not self._keeps(*pair) for pair in parted)
        self._printed = unknown > max(1.0, _OFTEN * total)
        self._long = total > _MANY
        # Some programs have a character of their own for the hyphens that they set.
        self._own_mark = ends["\u2010"] > 1 and inner > 0

    def joined(self, before: str, after: str) -> str:
        """Two lines as one, where the first ends with a hyphen and letters or digits before it."""
        end, start = _end_of(before), _AFTER.match(after)
        if end is None or start is None:
            return before + after
        mark = before[-1]
        if self._own_mark:
            keeps = mark == "-"
        else:
            keeps = self._keeps(end["word"], start.group()) or self._may_keep(end["word"], start.group())
        return (before if keeps and mark != "\u2010" else before[:-1] + "-" * keeps) + after

    def _may_keep(self, word: str, rest: str) -> bool:
        """Whether the hyphen belongs to the word where nothing is known of it: the printer seems to set none."""
        pieces = {_plain(word).rsplit("-", 1)[-1], _plain(rest).split("-", 1)[0]}
        return not self._printed and (not self._long or pieces <= self._pieces)

    def _learn(self, line: str) -> None:
        for token in _TOKEN.findall(line):
            folded = _plain(token)
            self._words[folded] += 1
            self._pieces.update(folded.split("-"))

    def _keeps(self, word: str, rest: str) -> bool:
        """Whether the hyphen between the two belongs to the word, as far as one can know."""
        if word[-1].isdigit() or rest[0].isdigit():
            return True
        first, last = _plain(word), _plain(rest)
        kept, gone = self._words[f"{first}-{last}"], self._words[first + last]
        if kept != gone:
            return kept > gone
        capital = rest[0].isupper() and not word.isupper()
        if capital or _is_compound(first, last) or _is_name(word, rest):
            return True
        piece, head = first.rsplit("-", 1)[-1], last.split("-", 1)[0]
        both = len(piece) > 4 and len(head) > 4 and piece in self._pieces and head in self._pieces
        return both and piece not in _PREFIXES


def _end_of(line: str) -> re.Match[str] | None:
    """The word before the hyphen at the end of a line, if there is one."""
    return _BEFORE.search(line, max(0, len(line) - _LONGEST)) if line[-1:] in _DASHES and line else None


def _is_name(word: str, rest: str) -> bool:
    """Whether the two are the middle of a name of several words: "Saint-Denis-/les-Grèves", "state-/of-the-art"."""
    pieces, heads = _plain(word).split("-"), _plain(rest).split("-")
    if len(pieces) > 1 and pieces[-1] in _LITTLE and word[-1].islower() and _DASH.split(word)[-1][0].islower():
        return True
    return len(heads) > 1 and heads[0] in _LITTLE


def _is_compound(first: str, last: str) -> bool:
    """Whether two words are written with a hyphen by the rules of French or English."""
    piece, head = first.rsplit("-", 1)[-1], last.split("-", 1)[0]
    if piece + head in _WHOLE:
        return False
    if f"{piece}-{head}" in _PAIRS or piece in _FIRST or (last in _LAST and (head == "t" or len(piece) > 2)):
        return True
    if (piece in _FIRST_OF_LONG and len(head) >= 5) or (piece in _NATIONS and _PEOPLES.match(head) is not None):
        return True
    if piece in _TENS and head in _ONES:
        return True
    # "dit-il", "sont-elles", "a-t-on"; "voulez-vous", "allons-nous".
    if piece == "t" and last == "on":
        return True
    asks = last in _ASKED and (piece == "t" or (len(piece) > 2 and piece[-1] in "td"))
    return asks or (piece.endswith("ez") and last == "vous") or (piece.endswith("ons") and last == "nous")


def _plain(word: str) -> str:
    return _DASH.sub("-", word).casefold()
