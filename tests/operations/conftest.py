"""A project with one article, ids and times counting up."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.model.article import ArticleDraft, Metadata
from annotator.model.codebook import Coder
from annotator.model.owner import PassingOwner
from annotator.model.source import CountingSource
from annotator.operations.importing import add_draft
from annotator.project.project import Project

TEXT = "Titre\n\nLe ministre a dit : « Nous sommes prêts. » Puis il est parti 😀 en train.\n"


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    owner = PassingOwner(Coder(uid="00000000-0000-7000-8000-00000000cccc", name="Ada"))
    with Project.create(tmp_path / "work.annot", owner, CountingSource()) as opened:
        yield opened


@pytest.fixture
def article(project: Project) -> str:
    metadata = Metadata(title="Titre", outlet="Le Journal", published="2024-06-21T11:21+01:00", language="fr")
    return add_draft(project, ArticleDraft(text=TEXT, metadata=metadata))
