"""The sample project: the first article with its worked coding."""

from __future__ import annotations

from pathlib import Path

from annotator.formats.worked_coding import WorkedStatement, find_quote, read_worked_coding
from annotator.model.codebook import Codebook, Coder
from annotator.model.errors import AnnotatorError
from annotator.model.owner import Owner, PassingOwner
from annotator.model.source import Source
from annotator.model.statement import Choice, CodingDraft
from annotator.operations.annotate import add_statement
from annotator.operations.codebook import add_speaker
from annotator.operations.codebook_import import import_codebook
from annotator.operations.importing import add_files
from annotator.operations.reading import read_paths
from annotator.paths import resource
from annotator.project.project import Project

_ARTICLE = "seeds/000_531aa19bda4f2adf.txt"
_CODING = "seeds/sample-statements.csv"
_CODEBOOK = "seeds/sample-codebook.csv"
"""By which names the article speaks of whom."""
SAMPLE_CODER = Coder(uid="01900000-0000-7000-8000-000000000001", name="Sample")
"""Who coded the sample: not its reader, so that the reader's own work stands apart."""
_INSTALLATION = "01900000-0000-7000-8000-000000000002"


def make_sample(path: Path, source: Source | None = None, owner: Owner | None = None) -> None:
    """Write the sample project to a new file; a failure leaves none. Raises `AlreadyExists`."""
    with Project.create(path, owner or PassingOwner(SAMPLE_CODER, _INSTALLATION), source) as project:
        result = add_files(project, read_paths([resource(_ARTICLE)]))[0]
        if result.uid is None:
            raise AnnotatorError(result.reason or "The sample article could not be read.")
        for worked in read_worked_coding(resource(_CODING).read_bytes()):
            _code(project, result.uid, worked)
        import_codebook(project, data=resource(_CODEBOOK).read_bytes())


def _code(project: Project, article: str, worked: WorkedStatement) -> None:
    if worked.speaker is not None:
        add_speaker(project, worked.speaker, worked.speaker_kind or "person", worked.role, worked.organization)
    draft = CodingDraft(
        kind=chosen(project.codebook(), "kinds", worked.kind),
        speaker=chosen(project.codebook(), "speakers", worked.speaker),
        stance=chosen(project.codebook(), "stances", worked.stance),
        concept=chosen(project.codebook(), "concepts", worked.concept),
    )
    add_statement(project, article, find_quote(project.text(article), worked.quote), draft)


def chosen(book: Codebook, values: str, name: str | None) -> Choice | None:
    """The value of that name in one of the codebook's lists, or a new one."""
    if not name:
        return None
    uid = next((value.uid for value in getattr(book, values) if value.name == name), None)
    return Choice(name, uid)
