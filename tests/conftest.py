"""What holds for every test: settings of its own, and no clock for hypothesis."""

from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("annotator", deadline=None)
settings.load_profile("annotator")


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the folders of whoever runs it."""
    home: Path = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("ANNOTATOR_HOME", str(home))
