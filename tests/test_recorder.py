"""The recorder: what it puts on record, on Pythons old and new, and that nobody notices it."""

import re
import shutil
from pathlib import Path

import pytest

from press.house import TOP
from press.runner import Batch
from press.schedule import IN_PAGES
from tests.proving import cells, program, text, those
from tests.schedules import briefly, recording_of

VERSIONS = ("3.7", "3.10", "3.11", "3.13", "3.14", "3.15")


@pytest.fixture
def records(tmp_path: Path):
    """A function that checks what the recorder says of a program, in short, on each of ``versions``."""

    def check(source: str, expected: str, *versions: str) -> None:
        snippet = program(tmp_path, source)
        for version in versions or VERSIONS:
            assert briefly(recording_of(snippet, version)) == text(expected).splitlines(), version

    return check


def test_a_name_has_no_reading_of_a_clock(records):
    """It would be another in each run: `fetch('a')`, not `fetch('a', 4e-06)`."""
    records(
        """
        import asyncio
        async def fetch(page, pause, start):
            return start
        async def main():
            await asyncio.create_task(fetch("a", 0.25, 4e-06))
        asyncio.run(main())
        """,
        """
        0 main created @6
        0 main runs @4
        0 fetch('a', 0.25) created by main @5
        0 main waits for fetch('a', 0.25) @5
        0 fetch('a', 0.25) runs @2
        0 fetch('a', 0.25) returns 4e-06
        0 main woken by fetch('a', 0.25)
        0 main runs @5
        0 main returns None
        """,
        "3.7",
        "3.14",
    )


def test_tasks_are_created_wait_and_return(records):
    """Who made a task, what it waits for with its line, who wakes it, what it returns."""
    records(
        """
        import asyncio
        async def tea(minutes):
            await asyncio.sleep(minutes / 10)
            return "tea"
        async def main():
            task = asyncio.create_task(tea(3))
            print(await task)
        asyncio.run(main())
        """,
        """
        0 main created @8
        0 main runs @5
        0 tea(3) created by main @6
        0 main waits for tea(3) @7
        0 tea(3) runs @2
        0 tea(3) waits @3
        300 tea(3) woken
        300 tea(3) runs @3
        300 tea(3) returns 'tea'
        300 main woken by tea(3)
        300 main runs @7
        300 main prints tea @7
        300 main returns None
        """,
    )


def test_who_cancels_whom(records):
    """A task that is asked to stop, by whom, where, and that it ends cancelled; one that fails."""
    records(
        """
        import asyncio
        async def sleeper():
            await asyncio.sleep(9)
        async def failing():
            raise KeyError("tea")
        async def main():
            one, other = asyncio.ensure_future(sleeper()), asyncio.ensure_future(failing())
            await asyncio.sleep(0)
            one.cancel()
            await asyncio.wait([one, other])
            other.exception()
        asyncio.run(main())
        """,
        """
        0 main created @12
        0 main runs @6
        0 sleeper created by main @7
        0 failing created by main @7
        0 main pauses @8
        0 sleeper runs @2
        0 sleeper waits @3
        0 failing runs @4
        0 failing raises KeyError('tea')
        0 main runs @8
        0 sleeper asked by main @9
        0 sleeper woken by main
        0 main waits @10
        0 sleeper runs @3
        0 sleeper cancelled
        0 main woken by sleeper
        0 main runs @10
        0 main returns None
        """,
    )


def test_a_time_limit_asks_in_nobodys_name(records):
    """The clock cancels; and a line that takes time is on record as what holds the thread."""
    records(
        """
        import asyncio, time
        async def main():
            try:
                async with asyncio.timeout(0.5):
                    await asyncio.sleep(9)
            except TimeoutError:
                time.sleep(0.2)
                print("late")
        asyncio.run(main())
        """,
        """
        0 main created @9
        0 main runs @2
        0 main waits @5
        500 main asked
        500 main woken
        500 main runs @5
        700 main blocks @7
        700 main prints late @8
        700 main returns None
        """,
        "3.11",
        "3.14",
        "3.15",
    )


def test_callbacks_of_the_program_have_a_lane(records):
    """Also what they print, and whom they wake; callbacks of asyncio's own have none."""
    records(
        """
        import asyncio
        async def main():
            future = asyncio.get_event_loop().create_future()
            asyncio.get_event_loop().call_later(0.1, future.set_result, 1)
            asyncio.get_event_loop().call_soon(print, "soon")
            await future
        asyncio.run(main())
        """,
        """
        0 main created @7
        0 main runs @2
        0 main waits @6
        0 callbacks runs print
        0 callbacks prints soon
        0 callbacks returns
        100 callbacks runs set_result
        100 main woken by callbacks
        100 callbacks returns
        100 main runs @6
        100 main returns None
        """,
    )


def test_eager_tasks_run_inside_the_turn_of_who_makes_them(records):
    """From the first line on, without being queued."""
    records(
        """
        import asyncio
        async def job(name):
            print(name)
            await asyncio.sleep(0.1)
        async def main():
            asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
            task = asyncio.create_task(job("a"))
            print("made")
            await task
        asyncio.run(main())
        """,
        """
        0 main created @10
        0 main runs @5
        0 job('a') created by main @2
        0 job('a') runs @2
        0 job('a') prints a @3
        0 job('a') waits @4
        0 main prints made @8
        0 main waits for job('a') @9
        100 job('a') woken
        100 job('a') runs @4
        100 job('a') returns None
        100 main woken by job('a')
        100 main runs @9
        100 main returns None
        """,
        "3.12",
        "3.14",
    )


def test_jobs_of_threads_have_lanes(records):
    """Who gave them away, when they ran, what they printed."""
    records(
        """
        import asyncio, time
        def work(seconds):
            time.sleep(seconds)
            print("worked")
        async def main():
            await asyncio.get_event_loop().run_in_executor(None, work, 0.2)
        asyncio.run(main())
        """,
        """
        0 main created @7
        0 main runs @5
        0 work(0.2) created by main @6
        0 main waits @6
        0 work(0.2) runs
        200 work(0.2) prints worked @4
        200 work(0.2) returns None
        200 main woken by work(0.2)
        200 main runs @6
        200 main returns None
        """,
    )


def test_the_queue_and_the_heap_are_the_loops(tmp_path):
    """As the loop has them after each event: lanes by number, callbacks of the program by name."""
    snippet = program(
        tmp_path,
        """
        import asyncio
        async def job(seconds):
            await asyncio.sleep(seconds)
        async def main():
            asyncio.get_event_loop().call_later(0.3, print, "x")
            await asyncio.gather(job(0.2), job(0.1))
            await asyncio.sleep(0.3)
        asyncio.run(main())
        """,
    )
    for version in ("3.11", "3.14"):
        events = recording_of(snippet, version)["events"]
        changes = [
            (event["at"], event.get("ready"), event.get("timers"))
            for event in events
            if "ready" in event or "timers" in event
        ]
        assert changes[:6] == [
            (0, [1], [[300, "print"]]),
            (0, [1, 2], None),
            (0, [2], None),
            (0, None, [[200, 1], [300, "print"]]),
            (0, [], None),
            (0, None, [[100, 2], [200, 1], [300, "print"]]),
        ]


def test_generators_pass_control_and_values(records):
    """`next`, `send`, `throw`, `close`, `yield`, `yield from`, with what travels, and from where to where."""
    records(
        """
        def inner():
            try:
                got = yield 1
                print(got)
                yield 2
            except KeyError:
                yield "caught"
        def outer():
            yield from inner()
        it = outer()
        next(it)
        it.send("sent")
        it.throw(KeyError("k"))
        it.close()
        """,
        """
        0 outer start by program @8
        0 inner start by outer @1
        0 inner yields 1 by outer @3
        0 outer yields 1 by program @9
        0 outer send 'sent' by program @9
        0 inner send 'sent' by outer @3
        0 inner prints sent @4
        0 inner yields 2 by outer @5
        0 outer yields 2 by program @9
        0 inner throw KeyError('k') by program @5
        0 inner yields 'caught' by program @7
        0 inner close GeneratorExit() by program @7
        0 inner raises GeneratorExit() by program @7
        0 outer close GeneratorExit() by program @9
        0 outer raises GeneratorExit() by program @9
        """,
        "3.11",
        "3.12",
        "3.14",
    )


def test_coroutines_driven_by_hand_are_generators_to_it(records):
    """What is awaited returns to who awaits, and the program's own sleep is on record."""
    records(
        """
        import time
        class Question:
            def __await__(self):
                return (yield "tea?")
        async def ask():
            return await Question()
        it = ask()
        it.send(None)
        time.sleep(0.25)
        try:
            it.send("yes")
        except StopIteration:
            print("over")
        """,
        """
        0 ask start by program @5
        0 Question.__await__ start by ask @3
        0 Question.__await__ yields 'tea?' by ask @4
        0 ask yields 'tea?' by program @6
        250 program blocks @9
        250 ask send 'yes' by program @6
        250 Question.__await__ send 'yes' by ask @4
        250 Question.__await__ returns 'yes' by ask @4
        250 ask returns 'yes' by program @6
        250 program prints over @13
        """,
        "3.11",
        "3.14",
    )


def test_nobody_is_asked_for_a_repr_and_nothing_is_kept_alive(tmp_path):
    """A value of a class of the program is told by its type; an object dies when it would."""
    snippet = program(
        tmp_path,
        """
        import asyncio, weakref
        class Tea:
            def __repr__(self):
                print("asked")
                return "tea"
        async def brew(tea):
            return tea
        async def main():
            tea = Tea()
            seen = weakref.ref(tea)
            task = asyncio.ensure_future(brew(tea))
            await task
            del tea, task
            print(type(seen()).__name__)
        asyncio.run(main())
        """,
    )
    for version in VERSIONS:
        with_it, without = (
            cells([Batch(those(version)[0], (snippet,), recorded=recorded)])[0].outcome for recorded in (True, False)
        )
        assert with_it == without, version
        assert "asked" not in (with_it.stdout if with_it else "asked")
    assert "returns <Tea>" in "\n".join(briefly(recording_of(snippet, "3.14")))


def test_all_is_as_it_was_afterwards(tmp_path):
    """The functions of asyncio, `sys.stdout` and the trace function are put back, also after an error."""
    snippet = program(
        tmp_path,
        f"""
        import asyncio, builtins, sys, time
        sys.path.insert(0, {str(TOP / "press" / "inside")!r})
        before = asyncio.Handle._run, asyncio.Handle.__init__, asyncio.BaseEventLoop._run_once, dir(builtins)
        from recorder import Recorder
        watch = Recorder("it.py", time.monotonic)
        try:
            watch.run("import asyncio\\nasync def main(): print('x')\\nasyncio.run(main())\\n1 / 0", {{}})
        except ZeroDivisionError:
            print(len(watch.recording["events"]), watch.recording["cut"])
        after = asyncio.Handle._run, asyncio.Handle.__init__, asyncio.BaseEventLoop._run_once, dir(builtins)
        print(before == after, "write" in vars(sys.stdout), sys.gettrace())
        """,
    )
    for version in VERSIONS:
        (cell,) = cells([Batch(those(version)[0], (snippet,))])
        assert cell.outcome, cell.fault
        assert cell.outcome.stdout == "x\n4 False\nTrue False None\n", version


def test_a_program_that_goes_on_for_ever_is_cut_off(tmp_path):
    """And says so: a picture must not show half a run as if it were whole."""
    snippet = program(
        tmp_path, "def ones():\n    while True:\n        yield 1\nit = ones()\nfor _ in range(3000):\n    next(it)\n"
    )
    recording = recording_of(snippet, "3.14")
    assert recording["cut"]
    assert len(recording["events"]) == 2000


def test_it_needs_nothing_but_the_standard_library():
    """One file, which a page loads into Pyodide as it is."""
    source = (TOP / "press" / "inside" / "recorder.py").read_text("utf-8")
    imported = set(re.findall(r"^\s*(?:import|from) ([\w.]+)", source, re.MULTILINE))
    assert imported == {
        "ast",
        "asyncio",
        "builtins",
        "concurrent.futures.thread",
        "json",
        "opcode",
        "os",
        "re",
        "sys",
        "threading",
        "weakref",
    }


def test_a_clock_that_moves_by_itself_is_taken_by_the_grain(tmp_path):
    """In a page time passes while Python works: what is less than the grain is no time, and the rest is rounded to it."""
    snippet = program(
        tmp_path,
        f"""
        import sys
        sys.path.insert(0, {str(TOP / "press" / "inside")!r})
        from recorder import Recorder
        times = iter([0, 1, 2, 3, 14, 103, 104, 105, 106] + [212] * 90)
        watch = Recorder("it.py", lambda: next(times) / 1000.0, grain=10)
        watch.run("for number in range(6): print(number)", {{}})
        print([event["at"] for event in watch.recording["events"] if event["does"] == "prints"])
        """,
    )
    for version in VERSIONS:
        (cell,) = cells([Batch(those(version)[0], (snippet,))])
        assert cell.outcome, cell.fault
        ats = cell.outcome.stdout.splitlines()[-1]
        assert set(re.findall(r"\d+", ats)) <= {"0", "100", "210"}, (version, ats)


def test_a_page_loads_recorder_and_drawing_from_a_few_files(tmp_path):
    """As the site publishes them, nothing of the press beside them; and what they give is the picture of that run."""
    for name, path in IN_PAGES.items():
        (tmp_path / "lib" / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, tmp_path / "lib" / name)
    snippet = program(
        tmp_path,
        f"""
        import sys
        sys.path[:] = [path for path in sys.path if "python3" in path] + [{str(tmp_path / "lib")!r}]
        from recorder import Recorder
        from press.schedule_table import table_html
        from press.swimlanes import swimlanes
        source = "import asyncio\\nasync def main():\\n    await asyncio.sleep(0)\\n    print('tea')\\nasyncio.run(main())\\n"
        watch = Recorder("program.py", lambda: 0, grain=10)
        watch.run(source, {{"__name__": "__main__"}})
        for language in "zh", "en":
            print(swimlanes(watch.recording, source, language).count('class="runs"'))
            print(table_html(watch.recording, source, language).count("<tr "))
        """,
    )
    for version in ("3.10", "3.12", "3.15"):  # the oldest and the newest that run in pages
        (cell,) = cells([Batch(those(version)[0], (snippet,))])
        assert cell.outcome, cell.fault
        assert cell.outcome.stdout == "tea\n2\n6\n2\n6\n", version
