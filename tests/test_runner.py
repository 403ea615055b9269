"""The runner: a program does what `python FILE` does, and whatever goes wrong with one is told of that one alone."""

import asyncio
import os
import re
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from press import runner
from press.interpreters import Interpreter
from press.playground.last_words import exception_line
from press.runner import Batch, lightest_first, without_place
from tests.proving import FOUND, cells, newest, plain, program, programs, said, text, those, told

OLD_AND_NEW = ("2.7", "3.6", "3.15")
each_version = pytest.mark.parametrize("version", OLD_AND_NEW)


@pytest.fixture
def outcome(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A function that runs a program between two others that print their names, and tells what came of it.

    Whatever it does, they must do what they do, in the same warm process or in the one after it.
    """

    def tell(source: str, version: str, limit: float = 20.0) -> str:
        monkeypatch.setattr(runner, "LIMIT", limit)
        (interpreter,) = those(version)
        snippet = program(tmp_path, source)
        # Who imports less goes first, so they import as much.
        imports = [f"try:\n    import {name}\nexcept ImportError:\n    pass\n" for name in snippet.imports]
        beside = "".join(imports) + "print({!r}, __import__('os').listdir('.'))\n"
        first, last = programs(tmp_path, before=beside.format("before"), after=beside.format("after"))
        assert lightest_first(Batch(interpreter, (first, snippet, last))) == [first, snippet, last]
        results = told([first, snippet, last], interpreter)
        # 2.7 prints tuples.
        neighbours = {re.sub(r"\W", "", results.pop(name)) for name in ("before", "after")}
        assert neighbours == {"before", "after"}
        return results["program"]

    return tell


# Faults, each of one cell


@pytest.mark.parametrize("version", ["2.7", "3.15"])
def test_an_endless_loop(outcome, version):
    """A program that does not end is killed, and the last line that it wrote is told."""
    source = """
        import sys

        print("in")
        sys.stdout.flush()
        while True:
            pass
    """
    assert (
        outcome(source, version, limit=2.0)
        == "does not end: killed after its time limit; the last that it printed: 'in'"
    )


@each_version
def test_waiting_for_ever(outcome, version):
    """A program that sleeps in an endless loop is told so at once, whatever it catches."""
    source = """
        import time

        print("begins")
        while True:
            try:
                time.sleep(3600)
            except BaseException:
                pass
    """
    assert outcome(source, version) == (
        "waits for ever: more than a day has passed on the virtual clock; the last that it printed: 'begins'"
    )


@pytest.mark.parametrize("version", ["3.6", "3.15"])
def test_waiting_for_ever_in_a_thread(outcome, version):
    """So is one that only waits for a thread that does; and a loop of asyncio that has nothing but far timers."""
    sleeper = """
        import threading
        import time


        def sleep():
            while True:
                time.sleep(3600)


        thread = threading.Thread(target=sleep)
        thread.start()
        thread.join()
    """
    loop = """
        import asyncio

        asyncio.get_event_loop_policy()  # is deprecated, too
        asyncio.new_event_loop().run_until_complete(asyncio.sleep(10**6))
    """
    for source in (sleeper, loop):
        assert outcome(source, version) == (
            "waits for ever: more than a day has passed on the virtual clock; it had written nothing"
        )


@pytest.mark.parametrize("whom", ["os.kill(os.getpid(), 11)", "os.killpg(os.getpgrp(), 11)", "os.kill(0, 11)"])
@each_version
def test_a_crash(outcome, version, whom):
    """A program that dies of a signal is told with the signal's name, and takes nobody with it."""
    assert outcome(f"import os\n{whom}\n", version) == "crashed: killed by SIGSEGV; it had written nothing"


@each_version
def test_os_exit(outcome, version):
    """A program that leaves without the interpreter's shutdown has said nothing that counts."""
    source = """
        import os

        print("lost, as it was not flushed")
        os._exit(3)
    """
    assert (
        outcome(source, version) == "its process died without a word (os._exit?), with code 3; it had written nothing"
    )


@each_version
def test_output_that_is_no_text(outcome, version):
    """Bytes that are not UTF-8 are a fault, and are shown where they begin."""
    source = """
        import os

        os.write(1, b"caf\\xe9 noir")
    """
    assert outcome(source, version) == ("its output is in no known encoding: not UTF-8 at byte 3 (b'\\xe9 noir')")


@each_version
def test_too_much_output(outcome, version):
    """A program that prints on and on is stopped by the kernel when it has printed a mebibyte."""
    source = """
        while True:
            print("all work and no play " * 100)
    """
    assert outcome(source, version) == "prints more than 1024 KiB"


@each_version
def test_too_large_a_file(outcome, version):
    """The same limit holds for every file that a program writes: none fills the disk."""
    source = """
        with open("large", "wb") as large:
            large.write(b"x" * (2 << 20))
    """
    error = "IOError" if version == "2.7" else "OSError"
    assert outcome(source, version) == f"{error}: [Errno 27] File too large\n"


@each_version
def test_a_thread_that_is_left(outcome, version):
    """Threads must be joined or end by themselves within a second; daemons, too."""
    source = """
        import threading

        thread = threading.Thread(target=threading.Event().wait, name="waiter")
        thread.daemon = True
        thread.start()
    """
    assert outcome(source, version) == "leaves behind: the thread waiter"


@pytest.mark.parametrize("version", ["3.6", "3.15"])
def test_a_task_that_is_left(outcome, version):
    """Tasks that nobody awaited or cancelled are named; an idle thread of an executor is nothing that is left."""
    source = """
        import asyncio
        import concurrent.futures


        async def forgotten():
            await asyncio.sleep(10)


        loop = asyncio.new_event_loop()
        task = loop.create_task(forgotten())
        loop.run_until_complete(asyncio.sleep(1))
        pool = concurrent.futures.ThreadPoolExecutor()
        pool.submit(print, "done").result()
    """
    assert outcome(source, version) == "leaves behind: the pending task of forgotten"


@each_version
def test_child_processes_that_are_left(outcome, version):
    """Child processes are named and killed, even one that has made itself the leader of a session of its own."""
    source = """
        import os
        import subprocess

        subprocess.Popen(["sleep", "61"])
        subprocess.Popen(["sh", "-c", "setsid sleep 62 & wait"])
        if os.fork() == 0:
            os.setsid()
            if os.fork() == 0:
                while True:
                    pass
    """
    left = outcome(source, version).removeprefix("leaves behind: ").split(",")
    assert sorted(left) == [
        "the process sh -c setsid sleep 62 & wait",
        "the process sleep 61",
        "the process sleep 62",
        "the process that it forked",
    ]


def test_nothing_is_left_on_the_machine(tmp_path):
    """A program that kills the warm process is at fault, and its own processes end with it; the others run again."""
    murder = """
        import os
        import subprocess
        import time

        subprocess.Popen(["sleep", "6543"], start_new_session=True)
        os.kill(os.getppid(), 9)
        while True:
            time.sleep(1)
    """
    imports = "import os, subprocess\nimport time\n"
    asked = programs(tmp_path, a=imports + "print('a')", murder=murder, z=imports + "print('z')")
    interpreter = newest()
    assert told(asked, interpreter, seed=6543) == {
        "a": "a\n",
        "murder": f"the warm process of {interpreter.executable} died while running it",
        "z": "z\n",
    }
    for _ in range(1000):  # the kernel takes its time to end what was killed
        left = [process for process in Path("/proc").glob("[0-9]*") if b"PYTHONHASHSEED=6543" in environment(process)]
        if not left:
            break
        time.sleep(0.01)
    assert not left


def environment(process: Path) -> bytes:
    """What a process was started with; nothing where it has just ended."""
    try:
        return (process / "environ").read_bytes()
    except OSError:
        return b""


@each_version
def test_what_a_program_does_to_its_surroundings_is_its_own_affair(outcome, version):
    """It may remove its folder, close all files, replace streams and hooks, ignore signals: none of that is inherited."""
    source = """
        import os
        import signal
        import sys

        os.rmdir(os.getcwd())
        signal.signal(signal.SIGALRM, signal.SIG_IGN)
        sys.excepthook = sys.displayhook = None
        del sys.path[:], sys.meta_path[:]
        os.environ.clear()
        print("done")
        sys.stdout.flush()
        os.closerange(3, 256)
        sys.stdout = sys.stderr = None
    """
    assert outcome(source, version) == (
        "its process died without a word (os._exit?), with code 1; the last that it printed: 'done'"
    )


@each_version
def test_the_network_ends_at_the_loopback(outcome, version):
    """Whatever would leave the machine fails with words that say why; what stays on it works."""
    source = """
        import importlib

        socket = importlib.import_module("socket")  # nobody could know that it would be imported
        server = socket.socket()
        server.bind(("127.0.0.1", 0))
        server.listen(1)
        client = socket.create_connection(("localhost", server.getsockname()[1]), 5)
        connection, _ = server.accept()
        connection.sendall(b"here")
        print(client.recv(4).decode())
        for each in connection, client, server:
            each.close()

        for attempt in (
            lambda: socket.create_connection(("192.0.2.1", 80), 5),
            lambda: socket.create_connection(("example.com", 80), 5),
            lambda: socket.socket().connect_ex(("127.0.0.1.example.com", 80)),
            lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"", ("192.0.2.1", 9)),
            lambda: socket.gethostbyname("example.com"),
        ):
            try:
                attempt()
            except socket.error as error:
                print(error)
        attempt()
    """
    refused = "the book's programs reach no network but 127.0.0.1 and ::1, not "
    where = ["192.0.2.1", "example.com", "127.0.0.1.example.com", "192.0.2.1", "example.com"]
    last = f"socket.error: {refused}'example.com'" if version == "2.7" else f"OSError: {refused}'example.com'"
    assert outcome(source, version).splitlines() == ["here", *(f"{refused}{name!r}" for name in where), last]


# Interpreters that are none


def faults(tmp_path: Path, executable: Path, version: str = "3.13") -> dict[str, str]:
    """What is told of two programs that ``executable`` shall run, beside one on an interpreter that works."""
    asked = tuple(programs(tmp_path, one="print(1)", two="print(2)"))
    works = newest()
    done = cells([Batch(Interpreter(version, executable), asked), Batch(works, asked)])
    assert {said(cell.outcome) for cell in done if cell.fault is None} == {"1\n", "2\n"}
    return {cell.snippet.name: cell.fault for cell in done if cell.fault}


def test_an_interpreter_that_is_not_what_its_name_says(tmp_path):
    """A cell is never counted for a version that it was not run on."""
    older, newer = list(FOUND.values())[-2:]
    fault = f"{newer.executable} is cpython {exact(newer)}, not CPython {older.version}"
    assert faults(tmp_path, newer.executable, older.version) == {"one": fault, "two": fault}


def exact(interpreter: Interpreter) -> str:
    """What an interpreter says when it is asked for its version."""
    return subprocess.run([interpreter.executable, "-V"], capture_output=True, text=True, check=True).stdout.split()[1]


@pytest.mark.parametrize(
    ("script", "fault"),
    [
        ("#!/bin/sh\necho Python 3.13.0\n", "{} is no CPython 3.13: it says 'Python 3.13.0'"),
        ("#!/bin/sh\nexit 1\n", "the warm process of {} died before it could run anything"),
        ("#!/nowhere/python\n", "{} cannot be started: No such file or directory"),
        ("", "{} cannot be started: Exec format error"),
        (None, "{} cannot be started: No such file or directory"),
    ],
)
def test_an_interpreter_that_cannot_run_anything(tmp_path, script, fault):
    """Each of its cells is told why, and other interpreters do their work."""
    executable = tmp_path / "python3.13"
    if script is not None:
        executable.write_text(script)
        executable.chmod(0o755)
    assert set(faults(tmp_path, executable).values()) == {fault.format(executable)}


def test_an_interpreter_that_may_not_be_run(tmp_path):
    """The kernel's words are told."""
    executable = tmp_path / "python3.13"
    executable.write_text("#!/bin/sh\n")
    assert set(faults(tmp_path, executable).values()) == {f"{executable} cannot be started: Permission denied"}


def test_leaving_early_ends_what_was_started(tmp_path):
    """Who stops asking for cells, as with Ctrl-C, has nothing running any more."""
    snippets = tuple(programs(tmp_path, quick="print(1)", slow="while True: pass"))

    async def first() -> str:
        running = runner.run([Batch(newest(), snippets)])
        try:
            return said((await anext(running)).outcome)
        finally:
            await running.aclose()

    def children() -> set[str]:
        mine = os.getpid()
        return set(Path(f"/proc/{mine}/task/{mine}/children").read_text().split())

    others = children()
    assert asyncio.run(first()) == "1\n"
    assert children() <= others


# Surroundings


@each_version
def test_surroundings(outcome, version):
    """A program has an empty folder of its own, UTC, UTF-8, no input, and the hash seed that it was asked to run with."""
    source = """
        import os
        import sys
        import time

        print(os.listdir(os.curdir))
        open("left.txt", "w").close()
        print(time.tzname[0] + " %d" % time.timezone)
        print(sys.stdout.encoding.lower() + " " + sys.getfilesystemencoding().lower())
        print(repr(sys.stdin.read()) + " " + os.environ["PYTHONHASHSEED"])
        print(__name__ + " " + os.path.basename(__file__) + " " + " ".join(map(os.path.basename, sys.argv)))
    """
    assert outcome(source, version) == text(
        """
        []
        UTC 0
        utf-8 utf-8
        '' 0
        __main__ program.py program.py
        """
    )


def test_the_hash_seed_varies_the_order_of_sets(tmp_path):
    """The same seed gives the same order, other seeds another: what depends on it is found by running again."""
    snippet = program(tmp_path, "print(list({'one', 'two', 'three', 'four', 'five', 'six'}))")
    interpreter = newest()
    once, again, other = (told([snippet], interpreter, seed)["program"] for seed in (1, 1, 2))
    assert once == again != other


# As `python FILE`

ALIKE = {
    "names": """
        import sys

        print(sorted(globals()))
        print(__name__, __doc__, __file__ == sys.argv[0], len(sys.argv), sys.path[0] in __file__)
        print(sys.modules["__main__"].__dict__ is globals(), getattr(sys, "orig_argv", ["", __file__])[1] == __file__)
    """,
    "docstring": """
        "What it is."
        import inspect
        import sys

        print(__doc__)


        def function():
            "A function."
            return 1


        print(inspect.getsource(function), function.__module__)
        print(inspect.getsource(sys.modules[__name__]) == open(__file__).read())
    """,
    "exit_none": "import sys\nprint('x')\nsys.exit()\n",
    "exit_code": "import sys\nprint('x')\nsys.exit(3)\n",
    "exit_words": "import sys\nsys.stderr.write('before\\n')\nsys.exit('words\\nand more')\n",
    "exit_builtin": "exit(2)\n",
    "syntax_error": "print('never')\nif True print(1)\n",
    "indentation_error": "print('never')\n    print(1)\n",
    "tab_error": "if True:\n        x = 1\n\ty = 2\n",
    "no_declared_encoding": "s = '\u4e2d'\nprint(len(s))\n",
    "declared_encoding": "# -*- coding: utf-8 -*-\ns = u'\u4e2d'\nprint(len(s))\n",
    "unfinished": "x = (1,\n",
    "chained": """
        def inner():
            raise ValueError("inner")


        try:
            try:
                inner()
            except ValueError:
                raise KeyError("outer")
        except KeyError as error:
            caught = error
        raise RuntimeError("last")
    """,
    "caused": """
        try:
            {}["key"]
        except KeyError:
            raise KeyError("KeyError: not this line")
    """,
    "several_lines": "raise ValueError('first\\nsecond\\nthird')\n",
    "no_message": "raise ValueError\n",
    "own_class": """
        class Trouble(Exception):
            pass


        def function():
            class Local(Trouble):
                pass

            return Local


        try:
            raise Trouble("one")
        except Trouble:
            raise function()("two")
    """,
    "class_of_a_module": """
        import json

        json.loads("nonsense")
    """,
    "unprintable": """
        class Trouble(Exception):
            def __str__(self):
                raise ValueError("no words")


        raise Trouble
    """,
    "keyboard_interrupt": "raise KeyboardInterrupt\n",
    "interrupted": "import os, signal\nos.kill(os.getpid(), signal.SIGINT)\nwhile True: pass\n",
    "did_you_mean": "value = 1\nprint(valeu)\n",
    "did_you_mean_attribute": "import sys\nsys.exti\n",
    "own_hook": """
        import sys

        sys.excepthook = lambda kind, error, trace: sys.stderr.write("hooked %s\\n" % error)
        raise ValueError("x")
    """,
    "own_stderr": """
        import io
        import sys

        sys.stderr = io.StringIO()
        raise ValueError("x")
    """,
    "ends_in_order": """
        import atexit
        import sys


        class Last(object):
            def __init__(self, name):
                self.name = name

            def __del__(self):
                print("del " + self.name)


        def generator():
            try:
                yield 1
            finally:
                print("finally")


        @atexit.register
        def goodbye():
            print("atexit")


        def main():
            local = Last("local")
            stopped = generator()
            next(stopped)
            raise ValueError("x")


        kept = Last("global")
        also = generator()
        next(also)
        main()
    """,
    "ends_well": """
        import atexit


        class Last(object):
            def __del__(self):
                print("del")


        def generator():
            try:
                yield 1
            finally:
                print("finally")


        def goodbye():
            print("atexit")


        atexit.register(goodbye)
        kept = Last()
        stopped = generator()
        next(stopped)
        print("end of file")
    """,
    "error_after_the_error": """
        def stubborn():
            try:
                yield 1
            except GeneratorExit:
                yield 2


        kept = stubborn()
        next(kept)
        raise RuntimeError("the one")
    """,
    "warnings": """
        import sys
        import warnings

        sys.stderr.write("to stderr\\n")
        warnings.warn("mind the gap")
        warnings.warn("this goes", DeprecationWarning)
    """,
    "syntax_warning": "x = 1\nif x is 1:\n    print('one')\n",
    "module_that_warns_of_itself": "import imp\nprint(imp.__name__)\n",
    "module_that_warns_too": "import asyncore\nprint(asyncore.__name__)\n",
    "module_that_prints": "import this\n",
    "no_module": "import nowhere_at_all\n",
    "streams": """
        import sys

        print(sys.stdout.isatty(), sys.stderr.isatty(), sys.stdin.isatty(), sys.stdin.read() == "")
        print(sys.stdout.encoding, sys.stdout.errors, sys.stderr.encoding, sys.stderr.errors)
    """,
    "end_of_input": "try:\n    raw_input()\nexcept NameError:\n    input()\n",
    "closed_stdout": "import sys\nprint('x')\nsys.stdout.close()\n",
    "fork": """
        import os
        import sys

        print("both")
        sys.stdout.flush()
        pid = os.fork()
        if pid == 0:
            print("child")
            raise ValueError("the child's, not the program's")
        os.waitpid(pid, 0)
        print("parent")
    """,
    "hash_order": "print(sorted({'a', 'b'}), list({'one', 'two', 'three', 'four'}), hash('x'))\n",
    "flags": "import sys\nprint(sys.flags)\nprint(sys.getrecursionlimit(), sys.dont_write_bytecode)\n",
    "threads": """
        import threading

        lock = threading.Lock()
        results = []


        def work(n):
            with lock:
                results.append(n)


        threads = [threading.Thread(target=work, args=(n,)) for n in range(5)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        print(sorted(results), threading.current_thread().name)


        def last():
            print("joined at shutdown")


        threading.Thread(target=last).start()
    """,
    "error_in_a_thread": """
        import threading


        def fails():
            raise ValueError("x")


        thread = threading.Thread(target=fails, name="T")
        thread.start()
        thread.join()
        print("went on")
    """,
    "subprocess": """
        import subprocess
        import sys

        print(subprocess.check_output([sys.executable, "-c", "print(1)"]).decode())
    """,
    "pool": """
        import multiprocessing


        def square(n):
            return n * n


        if __name__ == "__main__":
            pool = multiprocessing.Pool(2)
            print(pool.map(square, range(4)))
            pool.close()
            pool.join()
    """,
    "garbage": """
        import gc
        import weakref


        class Node(object):
            pass


        node = Node()
        node.itself = node
        seen = weakref.ref(node)
        del node
        gc.collect()
        print(seen())
    """,
    "asyncio": """
        import asyncio


        async def main():
            await asyncio.sleep(0.01)
            print(await asyncio.gather(*[one(n) for n in (2, 1)]))
            try:
                await asyncio.wait_for(asyncio.sleep(5), 0.01)
            except asyncio.TimeoutError:
                print("late")
            raise LookupError("enough")


        async def one(n):
            await asyncio.sleep(n / 100)
            print(n)
            return n


        if hasattr(asyncio, "run"):
            asyncio.run(main())
        else:
            asyncio.get_event_loop().run_until_complete(main())
    """,
    "never_awaited": """
        async def forgotten():
            pass


        forgotten()
        print("end")
    """,
    "group": """
        def nested():
            return ExceptionGroup("inner", [ValueError("ExceptionGroup: inner"), TypeError("2")])


        try:
            raise ValueError("first")
        except ValueError:
            raise ExceptionGroup("outer", [nested(), ExceptionGroup("outer", [OSError(1)])])
    """,
    "notes": """
        error = ValueError("x")
        error.add_note("ValueError: a note")
        raise error
    """,
    "walrus": "print(x := 1)\n",
    "print_statement": "print 'x'\n",
}


@pytest.mark.parametrize("version", ["2.7", "3.6", "3.11", "3.13", "3.15"])
def test_a_program_does_what_python_file_does(tmp_path, version):
    """Programs of all kinds print, warn and fail in a fork of the warm process as they do when started by themselves."""
    snippets = programs(tmp_path, **{f"{name}_program": source for name, source in ALIKE.items()})
    assert not different(snippets, *those(version))


@pytest.mark.parametrize("version", ["2.7", "3.9", "3.15"])
def test_the_books_programs_do_what_python_file_does(snippets, version):
    """What stands on the pages is what readers see who run the files; those that sleep the proof runs in real time."""
    awake = [snippet for snippet in snippets.values() if "sleep" not in snippet.source]
    assert awake
    assert not different(awake, *those(version))


def different(snippets, interpreter):
    """A line for each of ``snippets`` whose outcome is not that of a process of its own."""
    with ThreadPoolExecutor(4) as side_by_side:
        alone = dict(
            zip(snippets, side_by_side.map(lambda snippet: plain(snippet, interpreter), snippets), strict=True)
        )
    done = cells([Batch(interpreter, tuple(snippets))])
    assert len(done) == len(snippets)
    return "\n".join(
        f"{cell.snippet.name}: {cell.fault or cell.outcome}\n  by itself: {alone[cell.snippet]}"
        for cell in done
        if cell.outcome is None or not agree(cell.outcome, alone[cell.snippet], cell.snippet)
    )


def agree(outcome, alone, snippet):
    """Whether an outcome is what the process ``alone`` did; if it failed, it must have said the exception's line, too."""
    stdout, stderr = alone.stdout.decode(), without_place(alone.stderr.decode(), snippet)
    if outcome.error is None:
        return (outcome.stdout, outcome.stderr, 0) == (stdout, stderr, alone.returncode)
    lines = [re.sub(r"^ *\| ", "", line) for line in stderr.splitlines()] or [outcome.error]
    named = {*lines, *(f"SystemExit: {line}" for line in [*lines, str(alone.returncode)])}
    return outcome.stdout == stdout and alone.returncode != 0 and outcome.error in named


# Smaller parts


@pytest.mark.parametrize(
    ("said_by_python", "kind", "line"),
    [
        ("Traceback…\n  File\nValueError: first\nsecond\n", "ValueError", "ValueError: first"),
        ("KeyError: 1\n\nDuring…\n\nTraceback…\nTypeError: no\n", "TypeError", "TypeError: no"),
        ("KeyError: 1\n\nDuring…\n\nTraceback…\nKeyError: 2\n", "KeyError", "KeyError: 2"),
        ("Traceback…\nstuck.Oops: in a module\n", "Oops", "stuck.Oops: in a module"),
        ("Traceback…\nmain.<locals>.Oops\n", "Oops", "main.<locals>.Oops"),
        (
            '  File "x.py", line 1\n    x = = 1\nSyntaxError: invalid syntax\n',
            "SyntaxError",
            "SyntaxError: invalid syntax",
        ),
        (
            "  + Exception Group Traceback…\n  | ExceptionGroup: many (1 sub-exception)\n  +-+---- 1 ----\n"
            "    | ExceptionGroup: inner (1 sub-exception)\n    +-+---- 1 ----\n      | ValueError\n",
            "ExceptionGroup",
            "ExceptionGroup: many (1 sub-exception)",
        ),
        ("KeyboardInterrupt\n", "KeyboardInterrupt", "KeyboardInterrupt"),
        ("so long\nand more\n", "SystemExit", "SystemExit: so long"),
        ("", "SystemExit", "SystemExit: 1"),
        ("", "ValueError", "ValueError"),
    ],
)
def test_the_exception_line_is_as_python_printed_it(said_by_python, kind, line):
    """Of a chain it is the last, of a message its first line, of a group the group's; where nothing was said, the name."""
    assert exception_line(said_by_python, kind, 1) == line


def test_what_is_shown_of_stderr_has_no_places_of_this_machine(tmp_path):
    """Folders of the program and of Python go, and addresses are all alike."""
    snippet = program(tmp_path, "")
    stderr = text(
        f"""
        {snippet.path}:1: DeprecationWarning: old
        Exception ignored in: <generator object g at 0x7f3c9a1b2c80>
          File "/home/me/.pyenv/versions/3.9.18/lib/python3.9/asyncio/base_events.py", line 1, in run
          File "{snippet.path}", line 2, in f
        /usr/lib/python3.11/subprocess.py:1127: ResourceWarning: subprocess 0x12 is still running
        """
    )
    assert without_place(stderr, snippet) == text(
        """
        program.py:1: DeprecationWarning: old
        Exception ignored in: <generator object g at 0x…>
          File "asyncio/base_events.py", line 1, in run
          File "program.py", line 2, in f
        subprocess.py:1127: ResourceWarning: subprocess 0x12 is still running
        """
    )


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
    asked = programs(folder, a="open('left', 'w').close()\n", b="import os\nos._exit(1)\n")
    assert [said(cell.outcome) for cell in cells([Batch(newest(), tuple(asked))])] == ["", ""]
    assert list(tmp_path.glob("press-*")) == []
