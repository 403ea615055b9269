"""What runs inside the measured interpreters can be read by each of them."""

import subprocess

import pytest

from press.house import TOP
from press.interpreters import find_interpreters

INSIDE = sorted((TOP / "press" / "inside").glob("*.py"))


@pytest.mark.parametrize("version", list(find_interpreters()))
def test_every_file_compiles(version):
    """2.7 and 3.6 read them as well as the newest does."""
    code = "import sys\nfor path in sys.argv[1:]: compile(open(path).read(), path, 'exec')"
    command = [str(find_interpreters()[version].executable), "-c", code, *map(str, INSIDE)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("path", INSIDE, ids=lambda path: path.name)
def test_every_file_is_ascii(path):
    """2.7 stops at anything else, unless told the encoding."""
    assert path.read_bytes().isascii(), f"{path.name}: write it in ASCII; 2.7 reads it"
