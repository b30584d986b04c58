"""What is left out while loading, and that it comes back."""

import gc
import subprocess
import sys

import pytest

from annotator.loading import uncollected


def test_garbage_is_looked_for_again_after_loading_whatever_came_of_it() -> None:
    try:
        with uncollected():
            assert not gc.isenabled()
        assert gc.isenabled()
        assert gc.get_freeze_count() > 0
        with pytest.raises(LookupError), uncollected():
            raise LookupError
        assert gc.isenabled()
    finally:
        gc.unfreeze()


@pytest.mark.parametrize(("line", "is_read"), [("", True), ("loading.import_plainly()", False)])
def test_no_source_is_read_for_the_features_of_pyside(line: str, is_read: bool) -> None:
    script = f"""
import linecache, PySide6.QtCore
from annotator import loading
{line}
import this
print(any(name.endswith("this.py") for name in linecache.cache))
"""
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.splitlines()[-1] == str(is_read)
