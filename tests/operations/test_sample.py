"""The sample project, byte by byte: its CSV is the golden file."""

from pathlib import Path

from annotator.model.codebook import Coder
from annotator.model.owner import PassingOwner
from annotator.model.source import CountingSource
from annotator.operations.exporting import export
from annotator.operations.sample import make_sample
from annotator.project.project import Project

GOLDEN = Path(__file__).parents[1] / "golden" / "sample.csv"


def test_the_sample_is_coded_as_worked_out(tmp_path: Path) -> None:
    make_sample(tmp_path / "sample.annot", CountingSource())
    with Project.open(tmp_path / "sample.annot", PassingOwner(Coder(uid="x", name="x"))) as project:
        export(project, tmp_path / "sample.csv")
        assert project.check() == []
        rows = [(row.kind, row.speaker, row.organization, row.stance) for row in project.statement_rows()]
        article = next(project.articles())
    nato = ("Jens Stoltenberg", "NATO")
    assert rows == [
        ("reported speech", *nato, "oppose"),
        ("direct quotation", *nato, "support"),
        ("mixed quotation", *nato, "support"),
        ("direct quotation", *nato, "support"),
        ("reported speech", *nato, "oppose"),
        ("document clause", "Russia–North Korea treaty", None, "support"),
        ("claim", None, None, "neutral"),
        ("reported speech", "Vladimir Putin", "Russia", "oppose"),
    ]
    assert (article.outlet, article.published, article.language) == ("La Gazette", "2024-06-21T11:21+01:00", "fr")
    assert (tmp_path / "sample.csv").read_bytes() == GOLDEN.read_bytes()


def test_its_speakers_have_the_names_that_the_article_gives_them(tmp_path: Path) -> None:
    make_sample(tmp_path / "sample.annot", CountingSource())
    with Project.open(tmp_path / "sample.annot", PassingOwner(Coder(uid="x", name="x"))) as project:
        aliases = {speaker.name: speaker.aliases for speaker in project.codebook().speakers}
        assert project.check() == []
    assert len(aliases) == 5
    assert "le chef de l'OTAN" in aliases["Jens Stoltenberg"]
    assert "Vladimir Poutine" in aliases["Vladimir Putin"]
    assert aliases["NATO"] == ("OTAN", "l'Alliance atlantique")
