"""Files that are whole or not there; pipes and devices are written to as they are."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.formats.atomic import replacing


def test_a_failure_leaves_what_stood_there(tmp_path: Path) -> None:
    target = tmp_path / "table.csv"
    target.write_bytes(b"before")

    def fail_half_way() -> None:
        with replacing(target) as file:
            file.write(b"half")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_half_way()
    assert target.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="no such device")
def test_a_pipe_behind_a_device_is_written_to(tmp_path: Path) -> None:
    code = "from pathlib import Path\nfrom annotator.formats.atomic import replacing\n"
    code += "with replacing(Path('/dev/stdout')) as file: file.write(b'whole')"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, cwd=tmp_path)
    assert found.stdout == b"whole"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes")
def test_a_named_pipe_is_written_to(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", pipe], stdout=subprocess.PIPE) as reader:
        with replacing(pipe) as file:
            file.write(b"whole")
        assert reader.communicate()[0] == b"whole"
    assert pipe.is_fifo()
