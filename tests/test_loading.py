"""What is left out while loading, and that it comes back."""

import gc
import os
import subprocess
import sys
from pathlib import Path

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


def _said(script: str, compiled: Path) -> list[str]:
    """What a process of its own prints that keeps its compiled modules in a folder."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(compiled), "PYTHONDONTWRITEBYTECODE": ""}
    line = [sys.executable, "-c", script]
    return subprocess.run(line, env=environment, capture_output=True, text=True, check=True).stdout.splitlines()


_COMPILING = """
import builtins
seen, plain = [], compile
builtins.compile = lambda *given, **more: (seen.append(str(given[1])), plain(*given, **more))[1]
from annotator import loading
loading.import_qt()
print(sum(name.startswith("shibokensupport") for name in seen), compile is not plain)
"""


def test_what_pyside_compiles_at_each_start_is_compiled_once(tmp_path: Path) -> None:
    first, *_ = _said(_COMPILING, tmp_path)
    again, *_ = _said(_COMPILING, tmp_path)
    assert int(first.split()[0]) > 5
    assert again == "1 True"  # a line in the place of the module that writes stubs
    (kept,) = tmp_path.rglob("pyside.*.pyc")
    for damaged in (kept.read_bytes()[:999], kept.read_bytes()[:16] + b"?" * 99, b""):
        kept.write_bytes(damaged)
        assert _said(_COMPILING, tmp_path) == [first]
        assert _said(_COMPILING, tmp_path) == [again]


def test_pyside_says_and_can_do_all_that_it_can_without(tmp_path: Path) -> None:
    script = """
from PySide6.QtCore import QPoint
import PySide6.support.signature.lib.pyi_generator as stubs
print(stubs.Formatter.__name__, hasattr(stubs, "__path__"), hasattr(stubs, "no_such_thing"))
try:
    QPoint("a", "b")
except TypeError as error:
    print(error)
print(QPoint.__doc__)
"""
    quick = "from annotator import loading; loading.import_qt()" + script
    assert _said(quick, tmp_path) == _said(quick, tmp_path) == _said(script, tmp_path)
