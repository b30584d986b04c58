"""Lines that belong to a page and not to its article: menus, share buttons, notices, teasers.

Each pattern takes a whole line. Those of `ANYWHERE` are no prose wherever they stand; those of `EDGES`
may be a subhead in the middle of an article, and count only above and below its prose.
"""

from __future__ import annotations

import re

_NETWORK = (
    r"(?:facebook|twitter|x|whatsapp|linkedin|e-?mail|mail|courriel|telegram|instagram|youtube|pinterest|messenger|"
    r"reddit|tiktok|bluesky|threads|mastodon|google ?\+|flipboard|snapchat|rss)"
)
_MORE = (
    r"(?:voir plus|voir tout|voir la suite|lire plus|lire la suite(?: de l['’]article)?|afficher plus|en savoir plus|"
    r"see more|see all|show more|view more|view all|load more|read more|read full article|continue reading)"
)
_RELATED = (
    r"(?:[àa] lire|lire|voir|read|see)(?: aussi| également| also)"
    r"|[àa] lire|également|also read|read more|(?:further|recommended) reading|related(?: articles?| stor(?:y|ies)| topics?| content| links?)?"
    r"|articles? (?:liés?|similaires|associés?)|sur le même (?:sujet|thème)|dans la même rubrique|sujets? associés?"
    r"|more on this(?: story| topic)?|more from .{2,40}|you may also like|vous aimerez aussi|à découvrir aussi"
    r"|recommended(?: for you)?|recommandé pour vous|nos recommandations"
    r"|(?:most|les plus) (?:read|popular|viewed|shared|lus|populaires|partagés|consultés)|top stories|trending(?: now)?"
    r"|editor['’]?s['’]? picks?|dernières (?:actualités|infos?|nouvelles)|latest (?:news|stories)|toute l['’]actualité"
    r"|à la une(?: d[eu] .{2,30})?"
    r"|(?:\d+ )?commentaires?(?: \(\d+\))?|(?:\d+ )?comments?(?: \(\d+\))?|join the conversation|réagissez"
)

_ANYWHERE = (
    r"(?:loading(?: [\w ]{1,30})?|chargement(?: en cours)?|please wait|veuillez patienter|patientez)\s*[.…]*",
    rf"{_MORE}(?: (?:sur|about|on|from) .{{1,40}})?",
    r"(?:partager|partagez|share)(?:(?: (?:sur|on|via|par|cet|cette|l['’]|this|with)\b.{0,30})|(?: article| page)?)",
    rf"(?:partager|share|suivre|follow|tweet)\s+(?:(?:sur|on|via|us on)\s+)?{_NETWORK}",
    r"(?:copier le lien|copy link|link copied|lien copié|enregistrer l['’]article|save article|lire plus tard)",
    r"(?:publicité|publicités|advertisement|advertising|sponsored (?:ads?|links?)|contenu sponsorisé|sponsored(?: content)?|sponsorisé)",
    r"skip advertisement|our standards: .{0,60}trust principles\.?",
    r"(?:la suite après (?:cette|la) publicité|article continues (?:below|after) (?:the |this )?(?:advertisement|ad))",
    r"(?:cet |this )?(?:article|contenu|content) (?:est )?(?:réservé aux abonnés|for subscribers(?: only)?)",
    r"(?:réservé aux abonnés|subscribers? only|déjà abonné.{0,30}|already a subscriber.{0,30})",
    r"(?:temps de )?lecture\s*:?\s*\d+\s*min(?:utes?|\.)?|\d+[\s\-]*min(?:utes?|\.)?(?: (?:read|de lecture))",
    r"(?:écouter|listen)(?: (?:l['’]article|cet article|to (?:this )?(?:article|story)))",
    r"(?:offrir|gift)(?: (?:cet|this|l['’])\s?article)",
    r"(?:ajouter à (?:vos|mes) (?:favoris|sélections)|add to (?:favou?rites|bookmarks)|bookmark)",
    r"(?:abonnez-vous|s['’]abonner|subscribe(?: now| to)|inscrivez-vous|sign up (?:for|to))\b[^.?]{0,80}",
    r"(?:recevoir|recevez|get) (?:la|les|nos|notre|our|the) [^.?]{0,40}(?:newsletters?|lettres?|alerts?|alertes?)\b.{0,60}",
    r"suivez(?:[- ]nous| .{2,40}) sur .{2,40}|follow (?:us|.{2,30} on " + _NETWORK + r").{0,30}",
    r"suivre .{2,30} sur " + _NETWORK,
    r"(?:afficher|masquer|show|hide) (?:les |the )?(?:commentaires|comments)",
    r"(?:laisser un commentaire|leave a (?:comment|reply)|post a comment|poster un commentaire|ajouter un commentaire)",
)
_EDGES = (
    _RELATED,
    rf"[^.!?]{{0,80}}\s{_MORE}",
    rf"{_NETWORK}(?:[\s:,/|·•]+(?:(?:sur|on)\s+)?{_NETWORK})*",
    r"(?:tweeter|tweet|épingler|pin it|imprimer(?: cet article)?(?:imprimer)?|print(?: this)?(?: article| page)?)",
    r"(?:abonnés|premium|exclusif abonnés)",
    r"(?:accueil|home|home ?page|menu|rechercher|recherche|search|navigation|sections?|rubriques?|les rubriques)\s*:?",
    r"(?:(?:skip|jump) to .{3,30}|aller au (?:contenu|menu)(?: principal)?|toggle (?:navigation|menu))",
    r"(?:retour en haut|haut de page|back to (?:top|home)|retour à l['’]accueil)",
    r"(?:se connecter|se déconnecter|s['’]inscrire|s['’]identifier|connexion|déconnexion|mon (?:compte|profil))",
    r"(?:sign in|sign out|log ?in|log ?out|register|sign up|my account|create account|s['’]abonner|subscribe|abonnement)",
    r"(?:s['’]inscrire connexion|newsletters?|podcasts?|vidéos?|videos?|photos?|contact|contactez-nous|contact us)",
    r"(?:mentions légales|plan du site|cgu|cgv|politique de confidentialité|données personnelles|gestion des cookies)",
    r"(?:privacy(?: policy)?|terms(?: (?:of (?:use|service)|and conditions|& conditions))?|cookie (?:policy|settings))",
    r"(?:about(?: us)?|à propos|qui sommes-nous ?\??|advertise(?: with us)?|help|aide|faq|sitemap|careers|jobs)",
    r"(?:save|enregistrer|envoyer(?: :mail)?|envoyer par (?:e-?mail|mail)|commenter|comment|réagir|listen|écouter|gift)",
    r"(?:facebook :facebook|twitter :twitter|google\+ :google\+|lire sur le readermode zen|mode zen|plus\.{2,3})",
    r"(?:all rights reserved|tous droits réservés|droits de reproduction.{0,60}|reproduction interdite.{0,60})\.?",
    r"(?:©|\(c\)|copyright)\s?.{2,100}",
    r"(?:next|previous|suivant|précédent)(?: article)?|article (?:suivant|précédent)",
)
_NOTICE = re.compile(
    r"(?:en poursuivant votre navigation|nous utilisons des cookies|ce site utilise des cookies|"
    r"we use cookies|this (?:web)?site uses cookies|by (?:continuing|using) (?:to use |this )|"
    r"vos données personnelles|we and our partners|nos partenaires et nous)\b.*\b(?:cookies?|partners|partenaires)\b",
    re.IGNORECASE,
)
_POINTER = (
    r"(?:[àa] (?:re)?(?:lire|voir|écouter)|(?:re)?lire|voir) (?:aussi|également)(?-i:(?![a-zà-ÿ]))[^.?!]{0,3}\s*\S.{0,160}"
    r"|(?:lire|relire|voir|écouter|regarder) (?:(?:aussi )?(?:notre|nos|l['’]|le|la|les|son|sa|ses)\s?[^:|.]{0,60})?\s?[:|].{1,160}"
    r"|(?:read|see|watch|listen)(?: (?:more|also|next))?\s?[:|].{1,160}"
    r"|(?:more|(?-i:PHOTOS?|VIDEOS?|VIDÉOS?|DIAPORAMA))\s?[:|]\s.{1,160}(?<![.!?])"
    r"|(?:see|watch|view) (?:[\w’']+ ){1,5}(?:pictures|photos|video|gallery|slideshow)\b[^.]{0,40}\.?"
)
_OFFER = r"il vous reste \d.{0,20}de cet article à lire.{0,60}|a version of this article appears in print.{0,160}"
_AGENCY = r"(?:REUTERS|Reuters|AFP|AP|AP Photo|EPA|EFE|SIPA|Sipa|Getty(?: Images)?|Corbis|Shutterstock)"
_PHOTOGRAPHER = r"[A-ZÀ-Þ][\w.\-'’]+(?: [\w.\-'’]+){0,3}"
_CREDIT = re.compile(
    r"(?i:crédits?(?: photos?)?|photo credit|photos?|photographs?|images?|illustration)\s?(?::|©|(?i:by|courtesy)\b)\s?\S.{1,80}"
    r"|(?i:courtesy) (?i:of )?(?-i:[A-Z]).{1,60}(?<![.!?])|(?i:wikimedia commons|getty images|shutterstock)"
    rf"|(?:.{{1,150}}[.!?,)—-]\s)?(?:{_AGENCY}\s?/\s?{_PHOTOGRAPHER}|{_PHOTOGRAPHER}(?: / \w+)?\s?/\s?{_AGENCY})"
)
_LONGEST_CREDIT = 250
_LETTERS = ("newsletter", "daily briefing")
_SIGN_UP = re.compile(r"\b(?:sign up|subscribe|inscri\w+|abonn\w+)\b", re.IGNORECASE)
_TEASER = re.compile(rf"(?:{_RELATED})\s*:.{{1,160}}|{_POINTER}|{_OFFER}", re.IGNORECASE)
_FRAME = " \t\u00a0\u202f>»›→▸▾▼←↓↑+•·|*-–—…[]()"
_LONGEST = 24
_LONGEST_TEASER = 250

_IS_ANYWHERE = re.compile("|".join(f"(?:{pattern})" for pattern in _ANYWHERE), re.IGNORECASE)
_IS_EDGE = re.compile("|".join(f"(?:{pattern})" for pattern in _EDGES), re.IGNORECASE)
_OPENS_LIST = re.compile(rf"(?:{_RELATED})", re.IGNORECASE)


def is_chrome(line: str, words: int, *, at_edge: bool) -> bool:
    """Whether a line is part of the page; `at_edge`: it stands above or below the article's prose."""
    if words > _LONGEST:
        return False
    bare = line.strip(_FRAME).rstrip(": \u00a0")
    if not bare:
        return at_edge
    return bool(_IS_ANYWHERE.fullmatch(bare) or (at_edge and _IS_EDGE.fullmatch(bare)))


def is_teaser(line: str) -> bool:
    """Whether a paragraph, though it may be a sentence, points to another article or to what must be paid for."""
    if len(line) > _LONGEST_TEASER:
        return False
    small = line.lower()
    offers = any(letter in small for letter in _LETTERS) and _SIGN_UP.search(line) is not None
    return offers or _TEASER.fullmatch(line.strip(_FRAME)) is not None


def is_notice(line: str) -> bool:
    """Whether a line is a consent notice: prose, but never the article's when it stands at an edge."""
    return _NOTICE.match(line) is not None


def is_credit(line: str) -> bool:
    """Whether a line says whose picture stands there: "Courtesy of the Gazette", "The lock in 2008. REUTERS/Ann Lee"."""
    return len(line) <= _LONGEST_CREDIT and _CREDIT.fullmatch(line.strip(_FRAME)) is not None


def opens_list(line: str) -> bool:
    """Whether a line below the article heads a list of other articles, or the readers' comments."""
    return _OPENS_LIST.fullmatch(line.strip(_FRAME).rstrip(": ")) is not None
