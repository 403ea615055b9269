"""Running programs: each goes its way as `python FILE` would, and what goes wrong stays in its own cell."""

import time

import pytest

from press import runner
from press.interpreters import VERSIONS, Interpreter
from press.runner import Batch, exception_line, lightest_first
from tests.proving import FOUND, cells, newest, plain, program, programs, said, those, told

GOOD = "print('fine')\n"
IDLE_THREAD = """
import threading

stop = threading.Event()
thread = threading.Thread(target=stop.wait, name="idle")
thread.daemon = True
thread.start()
"""
OLD_AND_NEW = tuple(FOUND)[:1] + tuple(FOUND)[-1:]


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        ("import time\nprint('so far')\nwhile True:\n    pass\n", "does not end: killed after its time limit"),
        ("import time\nwhile True:\n    time.sleep(1)\n", "for ever"),
        ("import os\nos.kill(os.getpid(), 11)\n", "crashed: killed by SIGSEGV; it had printed nothing"),
        (
            "import os\nos._exit(0)\n",
            "its process died without a word (os._exit?), with code 0; it had printed nothing",
        ),
        ("import os\nos.write(1, b'\\xff')\n", "its output is in no known encoding: not UTF-8 at byte 0 (b'\\xff')"),
        ("while True:\n    print('x' * 1000)\n", "prints more than 1024 KiB"),
        ("import os\nos.kill(os.getppid(), 9)\n", "died while running it"),
        (IDLE_THREAD, "leaves behind: the thread idle"),
        (
            "import subprocess\nsubprocess.Popen(['sleep', '99'])\n",
            "leaves behind: the process sleep 99",
        ),
        (
            "import os, subprocess\nsubprocess.Popen(['sleep', '99'], preexec_fn=os.setsid)\n",
            "leaves behind: the process sleep 99",
        ),
    ],
    ids=[
        "endless",
        "sleeps for ever",
        "crash",
        "_exit",
        "encoding",
        "flood",
        "kills its parent",
        "thread",
        "child",
        "daemon",
    ],
)
def test_a_fault_is_named_and_the_rest_goes_on(tmp_path, monkeypatch, source, fault):
    """The programs before and after have their outcome, on the oldest interpreter as on the newest."""
    monkeypatch.setattr(runner, "LIMIT", 1.5)
    for interpreter in those(*OLD_AND_NEW):
        said_of = told(programs(tmp_path, a_good=GOOD, b_bad=source, c_good=GOOD), interpreter)
        assert fault in said_of["b_bad"], interpreter.version
        assert (said_of["a_good"], said_of["c_good"]) == ("fine\n", "fine\n"), interpreter.version


def test_a_pending_task_is_named(tmp_path):
    """The loop forgets it; the book must not."""
    source = """
        import asyncio


        async def waits():
            await asyncio.sleep(60)


        loop = asyncio.new_event_loop()
        task = loop.create_task(waits())
        loop.run_until_complete(asyncio.sleep(0.1))
        loop.close()
        """
    for interpreter in those("3.6", "3.13"):
        bad = told([program(tmp_path, source)], interpreter)["program"]
        assert "leaves behind: the pending task of waits" in bad, interpreter.version


def test_an_interpreter_that_is_not_what_its_name_says_runs_nothing(tmp_path):
    """Evidence of one version is never taken from another."""
    real = newest()
    wrong = Interpreter("3.6", real.executable) if real.version != "3.6" else Interpreter("3.7", real.executable)
    fault = told([program(tmp_path, GOOD)], wrong)["program"]
    assert f"{real.executable} is cpython {real.version}" in fault
    assert f"not CPython {wrong.version}" in fault


@pytest.mark.parametrize("executable", ["missing", "not_executable", "exits"])
def test_an_interpreter_that_does_not_start_is_named(tmp_path, executable):
    """Each of its programs has the fault; nothing else stops."""
    (tmp_path / "not_executable").write_text("")
    exits = tmp_path / "exits"
    exits.write_text("#!/bin/sh\nexit 3\n")
    exits.chmod(0o755)
    broken = Interpreter("3.99", tmp_path / executable)
    snippet = program(tmp_path, GOOD)
    both = cells([Batch(broken, (snippet,)), Batch(newest(), (snippet,))])
    faults = {cell.version: cell.fault for cell in both}
    assert executable in (faults["3.99"] or "")
    assert faults[newest().version] is None


def test_only_the_loopback_is_reached(tmp_path):
    """A name or an address beyond it is refused before anything is sent."""
    source = """
        import socket

        for where in ("192.0.2.1", "example.org"):
            try:
                socket.create_connection((where, 80), 5)
            except OSError as error:
                print(str(error)[:43])
        server = socket.socket()
        server.bind(("127.0.0.1", 0))
        server.listen(1)
        client = socket.create_connection(server.getsockname())
        print("here")
        client.close()
        server.close()
        """
    for interpreter in those(*OLD_AND_NEW):
        refused = "the book's programs reach no network but 12\n"
        assert told([program(tmp_path, source)], interpreter)["program"] == refused * 2 + "here\n"


def test_the_surroundings_are_those_promised(tmp_path):
    """An empty working directory of one's own, UTC, UTF-8, no input, the stated hash seed."""
    source = """
        import os
        import sys
        import time

        print(os.listdir("."))
        open("file", "w").close()
        print(time.tzname[0] + " " + sys.stdout.encoding.lower() + " " + repr(sys.stdin.read()))
        print(os.environ["PYTHONHASHSEED"] + " " + " ".join(os.path.basename(arg) for arg in sys.argv))
        print(__name__ + " " + os.path.basename(__file__) + " " + str(sys.path[0] == os.path.dirname(__file__)))
        """
    twice = programs(tmp_path, first=source, second=source)
    for interpreter in those(*OLD_AND_NEW):
        said_of = told(twice, interpreter, seed=7)
        for name in ("first", "second"):
            assert said_of[name] == f"[]\nUTC utf-8 ''\n7 {name}.py\n__main__ {name}.py True\n"


LIKE_PYTHON = {
    "prints": "print('hello')\nimport sys\nsys.stderr.write('careful\\n')\n",
    "syntax": "print('never')\nx = = 1\n",
    "raises": "def f():\n    raise ValueError('first\\nsecond')\nprint('then')\nf()\n",
    "chained": "try:\n    1 / 0\nexcept ZeroDivisionError:\n    {}['key']\n",
    "custom": "class Oops(Exception):\n    pass\nraise Oops\n",
    "exits": "import sys\nsys.exit(3)\n",
    "exits_saying": "import sys\nsys.exit('so long')\n",
    "at_exit": "import atexit\natexit.register(lambda: print('bye'))\n",
    "abandons": "def g():\n    try:\n        yield 1\n    finally:\n        print('cleaned')\nx = g()\nnext(x)\nprint('end')\n",
    "deletes": "class A(object):\n    def __del__(self):\n        print('gone')\na = A()\n",
    "did_you_mean": "import collections\ncollections.namedtupel\n",
    "warns": "import warnings\nwarnings.warn('old', DeprecationWarning)\n",
    "joins": "import threading\nt = threading.Thread(target=lambda: print('t'))\nt.start()\nt.join()\n",
}


def test_a_program_does_what_it_does_by_itself(tmp_path):
    """Printed, warned, raised or left to the interpreter's shutdown: the same as with `python FILE`."""
    snippets = programs(tmp_path, **LIKE_PYTHON)
    for interpreter in those("2.7", "3.6", "3.11", *OLD_AND_NEW[-1:]):
        here = told(snippets, interpreter)
        for snippet in snippets:
            alone = plain(snippet, interpreter)
            stderr = runner.without_place(alone.stderr.decode(), snippet)
            if alone.returncode:
                name = snippet.path.stem
                assert here[name].startswith(alone.stdout.decode()), name
                assert here[name].splitlines()[-1].replace("SystemExit: ", "") in (stderr or "3"), name
            else:
                assert here[snippet.path.stem] == alone.stdout.decode() + stderr, snippet.name


def test_all_programs_of_the_book_do_what_they_do_by_themselves(snippets):
    """The same for what is printed by every program that does not sleep, on an old and a new interpreter."""
    quick = [snippet for snippet in snippets.values() if "sleep" not in snippet.source]
    assert quick
    for interpreter in those("2.7", "3.13"):
        here = {cell.snippet: cell for cell in cells([Batch(interpreter, tuple(quick))])}
        for snippet in quick:
            alone = plain(snippet, interpreter)
            outcome = here[snippet].outcome
            assert outcome is not None, here[snippet].fault
            assert outcome.stdout == alone.stdout.decode(), f"{snippet.name} on {interpreter.version}"
            assert (outcome.error is not None) == (alone.returncode != 0), f"{snippet.name} on {interpreter.version}"


@pytest.mark.parametrize(
    ("stderr", "kind", "line"),
    [
        ("Traceback…\n  File\nValueError: first\nsecond\n", "ValueError", "ValueError: first"),
        ("KeyError: 1\n\nDuring…\n\nTraceback…\nTypeError: no\n", "TypeError", "TypeError: no"),
        ("Traceback…\nstuck.Oops: in a module\n", "Oops", "stuck.Oops: in a module"),
        (
            '  File "x.py", line 1\n    x = = 1\nSyntaxError: invalid syntax\n',
            "SyntaxError",
            "SyntaxError: invalid syntax",
        ),
        (
            "  + Exception Group Traceback…\n  | ExceptionGroup: many (1 sub-exception)\n  +-+---- 1 ----\n    | ValueError\n",
            "ExceptionGroup",
            "ExceptionGroup: many (1 sub-exception)",
        ),
        ("KeyboardInterrupt\n", "KeyboardInterrupt", "KeyboardInterrupt"),
        ("so long\n", "SystemExit", "SystemExit: so long"),
    ],
)
def test_the_exception_line_is_as_python_printed_it(stderr, kind, line):
    """Of a chain it is the last, of a message its first line, of a group the group's."""
    assert exception_line(stderr, kind, 1) == line


def test_programs_with_few_imports_go_first(tmp_path):
    """Each fork inherits what was loaded for those before it; what many need is loaded before what few need."""
    sources = {
        "a_rare": "import decimal, time\n",
        "b_common": "import time\n",
        "c_common": "import time\n",
        "d_none": "x = 1\n",
    }
    order = lightest_first(Batch(newest(), tuple(programs(tmp_path, **sources))))
    assert [snippet.path.stem for snippet in order] == ["d_none", "b_common", "c_common", "a_rare"]


def test_sleeping_is_free(tmp_path):
    """A day of sleep on every interpreter takes no day."""
    started = time.monotonic()
    for interpreter in those(*VERSIONS):
        assert told([program(tmp_path, "import time\ntime.sleep(80000)\nprint('woken')\n")], interpreter) == {
            "program": "woken\n"
        }
    assert time.monotonic() - started < 80000


def test_a_program_may_ask_for_real_time(tmp_path):
    """Its header says why; then the clock is the machine's."""
    source = """
        # /// script
        # [tool.press]
        # real-time = "shows the machine's own clock"
        # ///

        import time

        print(time.time() > 1767225600 + 10**6)
        """
    snippet = program(tmp_path, source)
    assert snippet.real_time == "shows the machine's own clock"
    assert told([snippet], newest()) == {"program": "True\n"}


def test_nothing_is_left_in_the_temporary_folder(tmp_path, monkeypatch):
    """However a program ends, its scratch folders go."""
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    folder = tmp_path / "programs"
    folder.mkdir()
    done = cells(
        [Batch(newest(), tuple(programs(folder, a="open('left', 'w').close()\n", b="import os\nos._exit(1)\n")))]
    )
    assert [said(cell.outcome) for cell in done] == ["", ""]
    assert list(tmp_path.glob("press-*")) == []
