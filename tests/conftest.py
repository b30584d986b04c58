"""What holds for every test: settings of its own; for hypothesis no clock, and the same examples on each machine.

`make torture` lets it look for others.
"""

import os
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("annotator", deadline=None, derandomize="ANNOTATOR_TORTURE" not in os.environ)
settings.load_profile("annotator")


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the folders of whoever runs it."""
    home: Path = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("ANNOTATOR_HOME", str(home))
