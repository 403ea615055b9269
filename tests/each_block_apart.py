"""A plugin for pytest-codeblocks: each block of Python runs in a process of its own, as the program of its page.

By itself, pytest-codeblocks runs all blocks in one process, where event loops, signal handlers and threads of one would
reach the next; they would really sleep, and have neither a file nor arguments nor neighbours to import.
"""

import os
import runpy
import select
import signal
import sys
import tempfile
import traceback
from functools import partial
from pathlib import Path
from typing import NoReturn

from press.snippets import read_snippet

sys.path.insert(0, str(Path(__file__).parents[1] / "press" / "inside"))

import virtual_clock  # type: ignore[import-not-found]

LIMIT = 60  # s that a block may take

virtual_clock.install()


def pytest_runtest_setup(item) -> None:
    """Have the block run as a program, in a fork."""
    code = item.obj.code
    # Where the neighbours are published that a program may import.
    neighbours = item.config.rootpath.parent / "snippets" / item.path.parent.name
    item.obj.code = f"import {__name__}; {__name__}.be_the_program({code!r}, {str(neighbours)!r})"
    item.runtest = partial(run_in_a_fork, item.runtest, code)


def run_in_a_fork(run, code: str) -> None:
    """Run the block, and raise here what it raised there."""
    with tempfile.TemporaryDirectory() as scratch:
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            tell(run, scratch, writing)
        os.close(writing)
        in_time, _, _ = select.select([reading], [], [], LIMIT)
        if not in_time:
            os.killpg(child, signal.SIGKILL)
        told = os.fdopen(reading, "rb").read().decode("utf-8")
        os.waitpid(child, 0)
    done, _, words = told.partition("\n")
    if not in_time:
        raise RuntimeError(f"The program has not ended within {LIMIT} s:\n```\n{code}```")
    if not done:
        raise RuntimeError(f"The program ended without a word:\n```\n{code}```")
    if words:
        raise RuntimeError(words)


def tell(run, scratch: str, writing: int) -> NoReturn:
    """In the fork: run the block in an empty folder, and write a line, and what it raised, if anything."""
    os.setsid()
    os.chdir(scratch)
    words = ""
    try:
        run()
    except BaseException as error:  # noqa: BLE001  SystemExit and KeyboardInterrupt are ends of a program, too
        words = str(error) if isinstance(error, RuntimeError) else "".join(traceback.format_exception(error))
    with os.fdopen(writing, "w", encoding="utf-8") as stream:
        stream.write("done\n" + words)
    os._exit(0)


def be_the_program(code: str, neighbours: str) -> None:
    """Do what `python FILE ARGUMENTS` does, for a file that holds ``code``, and print what that prints."""
    captured = sys.stdout
    with tempfile.TemporaryDirectory() as folder, Path(folder, "stdout").open("w+", encoding="utf-8") as stdout:
        file = Path(folder, file_name(code, Path(neighbours)))
        file.write_text(code, "utf-8")
        program = read_snippet(file, Path(folder))
        os.dup2(stdout.fileno(), 1)  # the program's children print, too
        sys.stdout = stdout
        sys.argv[:] = [str(file), *program.arguments]
        sys.path.insert(0, neighbours)
        if program.real_time is None:
            virtual_clock.start()
        try:
            runpy.run_path(str(file), run_name="__main__")
        except SystemExit as end:
            if end.code:
                raise  # otherwise it is as good as its last line, and what it printed is compared
        finally:
            stdout.flush()
            captured.write(Path(stdout.name).read_text("utf-8"))
            sys.stdout = captured


def file_name(code: str, neighbours: Path) -> str:
    """How the file with ``code`` is called where it is published, as --help says; anything for a notebook's cells."""
    same = (file.name for file in neighbours.glob("*.py") if file.read_text("utf-8").strip() == code.strip())
    return next(same, "program.py")
