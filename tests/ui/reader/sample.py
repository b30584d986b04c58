"""The article of the seeds cut plainly, some statements on it, and texts made to order."""

from pathlib import Path

from annotator.model.article import Article, ArticleContent, Mark
from annotator.model.codebook import Codebook, Concept, Speaker, Stance
from annotator.model.statement import Coding, Statement

SEED = Path(__file__).parents[3] / "seeds" / "000_531aa19bda4f2adf.txt"
_STANCES = (
    ("support", "#0F8074", 1.0),
    ("oppose", "#C44A00", -1.0),
    ("neutral", "#3A4358", 0.0),
    ("ambivalent", "#624000", 0.0),
    ("unclear", "#9150C8", None),
)
CODEBOOK = Codebook(
    stances=tuple(
        Stance(uid=name, name=name, colour=colour, score=score, key=str(rank + 1), position=rank)
        for rank, (name, colour, score) in enumerate(_STANCES)
    ),
    speakers=(
        Speaker(uid="stoltenberg", name="Jens Stoltenberg"),
        Speaker(uid="nato", name="NATO", kind="organization"),
        Speaker(uid="putin", name="Vladimir Putin"),
    ),
    concepts=(
        Concept(uid="treaty", name="Russia–North Korea partnership treaty"),
        Concept(uid="aligning", name="Authoritarian powers are aligning"),
        Concept(uid="together", name="Democracies must stand together"),
    ),
)


def text() -> str:
    """The text of the sample."""
    return SEED.read_text(encoding="utf-8").replace("\r\n", "\n")


def content() -> ArticleContent:
    """The sample with the boilerplate at its ends marked."""
    words = text()
    marks = (
        Mark(0, words.index("Paris / La Gazette"), "boilerplate"),
        Mark(words.index("Loading..."), len(words), "boilerplate"),
    )
    article = Article(
        uid="sample",
        title="LE CHEF DE L'OTAN S'ALARME DU PARTENARIAT STRATÉGIQUE",
        outlet="La Gazette",
        published="2024-06-21T11:21+01:00",
        language="fr",
    )
    return ArticleContent(article=article, text=words, marks=marks)


def made(words: str, *, marks: tuple[Mark, ...] = ()) -> ArticleContent:
    """An article with these words."""
    return ArticleContent(article=Article(uid="made", title="Made"), text=words, marks=marks)


def statement(uid: str, start: int, end: int, words: str, **coding: str | None) -> Statement:
    """A statement on a span of `words`."""
    return Statement(
        uid=uid,
        article="sample",
        start=start,
        end=end,
        quote=words[start:end],
        coding=Coding(
            speaker=coding.get("speaker"),
            stance=coding.get("stance"),
            concept=coding.get("concept"),
            note=coding.get("note"),
        ),
    )


def on(uid: str, first: str, last: str, words: str | None = None, **coding: str | None) -> Statement:
    """A statement from the words `first` to the words `last` of the sample."""
    words = text() if words is None else words
    start = words.index(first)
    return statement(uid, start, words.index(last, start) + len(last), words, **coding)


def statements() -> list[Statement]:
    """Four statements of the worked coding."""
    return [
        on(
            "s1",
            "très préoccupé",
            "Corée du Nord",
            speaker="stoltenberg",
            stance="oppose",
            concept="treaty",
            note="Cue",
        ),
        on("s2", "Nous devons", "auparavant", speaker="stoltenberg", stance="support", concept="aligning"),
        on("s3", "la Corée du Nord a fourni", "l'Ukraine", speaker="stoltenberg", stance="support", concept="aligning"),
        on("s4", "Lorsqu'ils", "la démocratie", speaker="stoltenberg", stance="support", concept="together"),
    ]


def five() -> list[Statement]:
    """Five statements over the word `tandis`."""
    return [
        on("f1", "la Corée du Nord a fourni", "l'Ukraine", stance="support"),
        on("f2", "a fourni à la Russie", "l'Iran", stance="oppose"),
        on("f3", '"une énorme', "tandis que", stance="neutral"),
        on("f4", "munitions", "tandis que", stance="ambivalent"),
        on("f5", "tandis que la Chine", "la Chine", stance="unclear"),
    ]
