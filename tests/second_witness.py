"""A second witness of a program's run, which shares nothing with the recorder: `python second_witness.py PROGRAM`.

Tasks are made to be asyncio's own in Python, and each tells of its turns itself; `sys.monitoring` (3.12 and later) tells
when generators and coroutines driven by hand are entered and left; another function stands in for `print`. All on the
prover's virtual clock. The last line is JSON, a list of

    [ms, who, what, detail]    who: a function's name or a task's; what: "enters", "leaves", "ends", "prints", …
"""
# mypy: ignore-errors

import builtins
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "press" / "inside"))
import virtual_clock

virtual_clock.install()
virtual_clock.start()

import asyncio  # noqa: E402 (the clock comes first)
import inspect  # noqa: E402
import threading  # noqa: E402

PATH = sys.argv[1]
SUSPENDING = inspect.CO_GENERATOR | inspect.CO_COROUTINE | inspect.CO_ASYNC_GENERATOR | inspect.CO_ITERABLE_COROUTINE
began = virtual_clock.clock.now
seen: list[list[object]] = []


def note(who, what, detail=None):
    """Put on record what happens now."""
    seen.append([int((virtual_clock.clock.now - began) / 1e6), who, what, detail])


def plain(value):
    """A value of a plain type as it is; else its type's name."""
    return repr(value) if type(value) in (int, str, bool, type(None)) else type(value).__name__


class Task(asyncio.tasks._PyTask):
    """Tells of each of its turns, if its coroutine is the program's."""

    def _Task__step_run_and_handle_result(self, error):
        code = getattr(self.get_coro(), "cr_code", None)
        if code is None or code.co_filename != PATH:
            return super()._Task__step_run_and_handle_result(error)
        note(self.who(), "enters")
        super()._Task__step_run_and_handle_result(error)
        if self.done():
            note(self.who(), "ends", "cancelled" if self.cancelled() else "raises" if self._exception else "returns")
        else:
            note(self.who(), "leaves")
        return None

    def who(self):
        """Its own name, or that of its function."""
        name = self.get_name()
        return self.get_coro().__qualname__.rpartition("<locals>.")[2] if name.startswith("Task-") else name


asyncio.Task = asyncio.tasks.Task = Task
for name in ("current_task", "all_tasks"):  # those in C know tasks in C only
    for module in (asyncio, asyncio.tasks):
        setattr(module, name, getattr(asyncio.tasks, f"_py_{name}"))


def watch(what):
    """What is called when code of the program is entered or left: notes it, unless a loop of asyncio's is running."""

    def callback(code, _offset, *more):
        if code.co_filename == PATH and code.co_flags & SUSPENDING and not asyncio._get_running_loop():
            value = more[0] if more else None
            detail = type(value).__name__ if isinstance(value, BaseException) else plain(value) if more else None
            note(code.co_qualname.rpartition("<locals>.")[2], what, detail)

    return callback


def printing(*values, sep=" ", end="\n", file=None, flush=False):
    """Stand in for `print`."""
    real_print(*values, sep=sep, end=end, file=file, flush=flush)
    if file is None and threading.current_thread() is threading.main_thread():
        text = (" " if sep is None else sep).join(map(str, values)) + ("\n" if end is None else end)
        for line in text.removesuffix("\n").split("\n"):
            note(None, "prints", line)


real_print, builtins.print = builtins.print, printing
events = sys.monitoring.events
sys.monitoring.use_tool_id(3, "witness")
watched = {
    events.PY_START: "starts",
    events.PY_RESUME: "resumed",
    events.PY_THROW: "thrown at",
    events.PY_YIELD: "yields",
    events.PY_RETURN: "returns",
    events.PY_UNWIND: "raises",
}
for event, what in watched.items():
    sys.monitoring.register_callback(3, event, watch(what))
sys.monitoring.set_events(3, sum(watched))
sys.argv[:] = [PATH]
program = compile(Path(PATH).read_bytes(), PATH, "exec", dont_inherit=True)
try:
    exec(program, {"__name__": "__main__", "__file__": PATH})
finally:
    sys.monitoring.set_events(3, 0)
    builtins.print = real_print
    print(json.dumps(seen))
