"""Every program runs on the CPythons of a page as the record says, and none is touched by the one before."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from press import in_page
from press.errors import PressError
from press.in_page import DIFFERS, SAME, InPage, beside, measure, read_in_page, run_in_page, state_of, write_in_page
from press.interpreters import find_interpreters
from press.page_pythons import first_choice, install_page_pythons, page_pythons
from press.runner import Batch
from press.runner import run as desktop_run
from press.snippets import Outcome, Snippet, read_snippets

OLDEST, NEWEST = page_pythons()[0], page_pythons()[-1]
each_python = pytest.mark.parametrize("python", page_pythons(), ids=lambda python: python.version)


@pytest.fixture(scope="module")
def measured(snippets: dict[str, Snippet]) -> InPage:
    """Every program of the book, run on every interpreter of a page."""
    return asyncio.run(measure(snippets.values(), lambda _done, _all: None))


@pytest.fixture
def run(tmp_path: Path) -> Callable[..., list[dict[str, Any]]]:
    """A function that runs programs, given as texts, one after the other in one interpreter, and gives their endings."""
    install_page_pythons()

    def run_all(*programs: str, python: Any = NEWEST) -> list[dict[str, Any]]:
        folder = tmp_path / "some"
        folder.mkdir(exist_ok=True)
        for number, program in enumerate(programs):
            (folder / f"p{number}.py").write_text(program, "utf-8")
        snippets = read_snippets(tmp_path)

        async def endings() -> list[dict[str, Any]]:
            return [
                ending
                async for _, ending in run_in_page(python, [snippets[f"some/p{n}"] for n in range(len(programs))])
            ]

        return asyncio.run(endings())

    return run_all


def test_every_program_does_in_a_page_what_the_record_says(measured: InPage, snippets: dict[str, Snippet]) -> None:
    """The same as in the book, or a refusal, or the difference that is on record; nothing is on record in vain."""
    recorded = read_in_page()
    wrong = [
        f"{name} on {version}: {measured.state(name, version)}, on record as {recorded.state(name, version)}"
        for name in sorted(snippets.keys() | recorded.states.keys())
        for version in measured.exact
        if measured.state(name, version) != recorded.state(name, version)
    ]
    assert not wrong, "\n".join([*wrong, "    mend: `make prove`, and read what it changes in evidence/in_page.json"])
    assert (measured.exact, measured.megabytes) == (recorded.exact, recorded.megabytes), "mend: `make prove`"


def test_most_programs_run_in_a_page(snippets: dict[str, Snippet]) -> None:
    """Most of those that need neither threads, sockets nor processes; or the record is not worth much."""
    runnable = [name for name in snippets if read_in_page().why_not(name) is None]
    assert len(runnable) > len(snippets) / 2


@each_python
def test_a_program_leaves_nothing_to_the_next(python: Any, run: Callable[..., list[dict[str, Any]]]) -> None:
    """Patched modules, files, a policy, a changed folder: all is as it was."""
    spoil = (
        "import asyncio, builtins, os, sys, warnings\n"
        "asyncio.sleep = asyncio.run = None\nbuiltins.len = None\nsys.stdout.write('spoilt\\n')\n"
        "os.mkdir('left'); os.chdir('left'); open('/tmp/left', 'w').close()\n"
        "descriptor = os.open('/tmp/other', os.O_CREAT | os.O_RDWR); os.close(1); os.read(0, 1)\n"
        "warnings.simplefilter('error')\nsys.modules['json'] = None\nsys.path.clear()\nballast = ['x' * 1000] * 1000\n"
    )
    look = (
        "import asyncio, json, os, warnings\n"
        "print(len(os.listdir('.')), os.listdir('/tmp'), warnings.filters[0][0] == 'error')\n"
        "asyncio.run(asyncio.sleep(0))\n"
    )
    alone, _, after = run(look, spoil, look, python=python)
    assert alone["stdout"] == "1 [] False\n"
    assert after == alone, "the second program sees what the first one did; see forget() in engine.mjs"


@each_python
def test_loops_and_sleeps_block_as_they_do_on_a_desktop(python: Any, run: Callable[..., list[dict[str, Any]]]) -> None:
    """`run_until_complete` and `time.sleep` come back when the time is over, and not before."""
    (ending,) = run(
        "import asyncio, time\n"
        "start = time.monotonic()\ntime.sleep(0.25)\nprint(round(time.monotonic() - start, 2))\n"
        "loop = asyncio.new_event_loop()\n"
        "print(loop.run_until_complete(asyncio.sleep(0.5, 'tea')), round(time.monotonic() - start, 2))\n"
        "loop.close()\nprint(round(time.process_time(), 1) < 0.2)\n",
        python=python,
    )
    assert (ending["stdout"], ending["error"]) == ("0.25\ntea 0.75\nTrue\n", None)


@pytest.mark.parametrize(
    ("what", "program"),
    [
        ("threads", "import asyncio\nasyncio.run(asyncio.to_thread(print, 1))"),
        ("threads", "import threading\nthreading.Thread(target=print).start()"),
        ("threads", "from concurrent.futures import ThreadPoolExecutor\nThreadPoolExecutor().submit(print)"),
        ("sockets", "import asyncio\nasyncio.run(asyncio.open_connection('127.0.0.1', 1))"),
        ("sockets", "import asyncio\nasyncio.run(asyncio.start_server(print, '127.0.0.1', 0))"),
        ("sockets", "import socket\nsocket.create_connection(('127.0.0.1', 1))"),
        ("sockets", "import urllib.request\nurllib.request.urlopen('http://127.0.0.1')"),
        ("processes", "import asyncio\nasyncio.run(asyncio.create_subprocess_exec('true'))"),
        ("processes", "import subprocess\nsubprocess.run(['true'])"),
        ("processes", "import os\nos.fork()"),
        ("processes", "from concurrent.futures import ProcessPoolExecutor\nProcessPoolExecutor()"),
        ("signals", "import signal\nsignal.alarm(1)"),
    ],
)
@pytest.mark.parametrize("python", [OLDEST, NEWEST], ids=lambda python: python.version)
def test_what_a_page_lacks_is_refused_by_name(
    what: str, program: str, python: Any, run: Callable[..., list[dict[str, Any]]]
) -> None:
    """Not a hang, not a thread that runs inline, but an error that says what is missing."""
    (ending,) = run(program, python=python)
    assert ending["refused"] == what, ending
    if "urlopen" not in program:  # which wraps it
        assert f"RuntimeError: {in_words(what)}" in ending["error"], ending["error"]


def in_words(what: str) -> str:
    """How boot.py begins its refusal."""
    return {"threads": "can't start a thread", "sockets": "can't open a socket"}.get(what) or (
        "can't start a process" if what == "processes" else "can't wait for a signal"
    )


def test_a_module_that_a_page_lacks_is_named(run: Callable[..., list[dict[str, Any]]]) -> None:
    """One of the standard library's, and one that nobody has."""
    lacking, unknown = run("import sqlite3", "import no_such_module", python=OLDEST)
    assert (lacking["lacks"], unknown["lacks"]) == ("sqlite3", "no_such_module")
    assert lacking["error"].startswith("ModuleNotFoundError: a web page has no module 'sqlite3'")
    assert unknown["error"] == "ModuleNotFoundError: No module named 'no_such_module'"


def test_a_program_that_breaks_its_interpreter_breaks_no_other(
    run: Callable[..., list[dict[str, Any]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Endless loops, endless waits and endless output are faults of that program; the next gets a new interpreter."""
    waiting, flood, good = run(
        "import asyncio\nasyncio.run(asyncio.Event().wait())", "while True: print('x' * 999)", "print(1)"
    )
    assert waiting["fault"] == "waits for ever"
    assert flood["fault"] == "prints more than 1024 KiB"
    assert (good["stdout"], good["fault"]) == ("1\n", None)
    monkeypatch.setattr(in_page, "LIMIT", 3.0)
    (endless,) = run("while True: pass")
    assert endless["fault"] == "does not end, or dies"


# Programs as people write them, of which none is in the book.
OTHERS = {
    "gather": "async def main():\n    print(await asyncio.gather(slow('a', 0.2), slow('b', 0.1)))",
    "first": (
        "async def main():\n    jobs = [asyncio.ensure_future(slow(n, n / 10)) for n in (3, 1, 2)]\n"
        "    done, left = await asyncio.wait(jobs, return_when=asyncio.FIRST_COMPLETED)\n"
        "    print([job.result() for job in done], len(left))\n    for job in left: job.cancel()"
    ),
    "limit": (
        "async def main():\n    try:\n        await asyncio.wait_for(slow('x', 9), 0.3)\n"
        "    except asyncio.TimeoutError as error:\n        print('too late', type(error).__name__)"
    ),
    "queue": (
        "async def worker(name, queue):\n    while True:\n        print(name, await queue.get())\n"
        "        await asyncio.sleep(0.1)\n        queue.task_done()\n"
        "async def main():\n    queue = asyncio.Queue()\n    for n in range(5): queue.put_nowait(n)\n"
        "    tasks = [asyncio.ensure_future(worker(name, queue)) for name in 'ab']\n    await queue.join()\n"
        "    for task in tasks: task.cancel()\n"
        "    print(await asyncio.gather(*tasks, return_exceptions=True))"
    ),
    "group": (
        "async def main():\n    async with asyncio.TaskGroup() as group:\n"
        "        group.create_task(slow('a', 0.1))\n        group.create_task(bad())\n"
        "async def bad():\n    raise ValueError('no')"
    ),
    "lock": (
        "async def main():\n    lock = asyncio.Lock()\n    async def use(name):\n        async with lock:\n"
        "            print(name, 'has it')\n            await asyncio.sleep(0.1)\n"
        "    await asyncio.gather(*map(use, 'xyz'))"
    ),
    "later": (
        "async def main():\n    loop = asyncio.get_running_loop()\n    done = loop.create_future()\n"
        "    loop.call_later(0.2, done.set_result, 'rang')\n    loop.call_soon(print, 'soon')\n    print(await done)"
    ),
    "never_awaited": "async def main():\n    slow('x', 1)\n    print('on')",
    "thread": "async def main():\n    print(await asyncio.get_running_loop().run_in_executor(None, len, 'abc'))",
    "server": "async def main():\n    await asyncio.start_server(print, '127.0.0.1', 0)",
    "process": "async def main():\n    await asyncio.create_subprocess_exec('true')",
}
FRAME = "import asyncio\nasync def slow(what, seconds):\n    await asyncio.sleep(seconds)\n    print(what)\n    return what\n"
REFUSED = {"thread": "no threads", "server": "no sockets", "process": "no processes"}


def test_programs_that_are_not_in_the_book_do_what_a_desktop_does(tmp_path: Path) -> None:
    """Or are refused in clear words, on each version that this machine has, too."""
    (tmp_path / "other").mkdir()
    for name, program in OTHERS.items():
        (tmp_path / "other" / f"{name}_x.py").write_text(f"{FRAME}{program}\nasyncio.run(main())\n")
    snippets = tuple(read_snippets(tmp_path).values())
    interpreters = find_interpreters()

    async def states_of(python: Any) -> dict[str, str]:
        batch = Batch(interpreters[python.version], snippets)
        desktop = {cell.snippet.name: cell.outcome async for cell in desktop_run([batch])}
        return {
            snippet.path.stem.removesuffix("_x"): state_of(ending, desktop[snippet.name])
            async for snippet, ending in run_in_page(python, snippets)
        }

    here = [python for python in page_pythons() if python.version in interpreters]
    assert here, "none of a page's versions is on this machine; the summary names those that are missing"
    for python in here:
        states = asyncio.run(states_of(python))
        assert states == {name: REFUSED.get(name, SAME) for name in OTHERS}, python.version


ENDING = {"stdout": "tea\n", "stderr": "", "error": None, "refused": None, "lacks": None, "fault": None}


@pytest.mark.parametrize(
    ("changes", "state"),
    [
        ({}, SAME),
        ({"stdout": "tee\n"}, DIFFERS),
        ({"stderr": "a warning\n"}, DIFFERS),
        ({"error": "ValueError"}, DIFFERS),
        ({"fault": "waits for ever"}, DIFFERS),
        ({"error": "RuntimeError: …", "refused": "threads"}, "no threads"),
        ({"fault": "waits for ever", "refused": "threads"}, "no threads"),
        ({"error": "ModuleNotFoundError: …", "lacks": "yarl"}, "no module yarl"),
    ],
)
def test_the_state_of_a_run(changes: dict[str, Any], state: str) -> None:
    """Held against what the book says of the version."""
    assert state_of({**ENDING, **changes}, Outcome("tea\n")) == state


def test_a_refusal_that_the_book_expects_is_the_same() -> None:
    """A program that fails in the book with those words fails in a page, too."""
    ending = {**ENDING, "error": "ModuleNotFoundError: No module named 'asyncore'", "lacks": "asyncore"}
    assert state_of(ending, Outcome("tea\n", error=ending["error"])) == SAME


def test_why_a_program_has_no_button() -> None:
    """A refusal on the Python that is offered first; or a difference on all; a difference on one is no reason."""
    first = first_choice()
    record = InPage(
        {"3.10": "3.10.2", first: f"{first}.3"},
        {},
        {
            "a/refused": {first: "no threads"},
            "a/other": {"3.10": DIFFERS, first: DIFFERS},
            "a/old": {"3.10": "no module sqlite3"},
        },
    )
    reasons = [record.why_not(f"a/{name}") for name in ("refused", "other", "old", "good")]
    assert reasons == ["no threads", DIFFERS, None, None]


@pytest.mark.parametrize(
    ("program", "brought"),
    [
        ("import two\n", ["two", "three"]),
        ("import json, two as second\n", ["two", "three"]),
        ("def late():\n    from three import x; import four\n", ["four", "three"]),
        ("import twofold, json\nfrom three_more import x\n", []),
        ("TEXT = '''\nimport two\n'''\n# import four\n", []),
        ("from . import two\nfrom .three import x\n", []),
        ("print 1\nimport two\n", ["two", "three"]),
        ("async = 1\nimport twofold\nif async:\n    from three import x\n", ["three"]),
    ],
)
def test_a_program_brings_what_it_imports(program: str, brought: list[str], tmp_path: Path) -> None:
    """The files beside it, and those that they import; no others; and so does one that this Python cannot parse."""
    (tmp_path / "a").mkdir()
    for name, text in (("one", program), ("two", "from three import x\n"), ("three", "x = 1\n"), ("four", "")):
        (tmp_path / "a" / f"{name}.py").write_text(text)
    snippet = read_snippets(tmp_path)["a/one"]
    assert [file.stem for file in beside(snippet)] == ["one", *brought]


def test_the_record_is_written_as_it_is_read(tmp_path: Path) -> None:
    """And one that cannot be read says how to make it anew."""
    path = tmp_path / "in_page.json"
    write_in_page(read_in_page(), path)
    assert path.read_text("utf-8") == in_page.IN_PAGE.read_text("utf-8")
    path.write_text("{")
    with pytest.raises(PressError, match="make prove"):
        read_in_page(path)
