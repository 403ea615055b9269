"""Makes Pyodide's CPython run programs as a desktop's does: `python FILE`, whole, with a loop and sleeps that block.

Read by the interpreters that run in a page (CPython 3.10 on). engine.mjs imports it once, then keeps a picture of the
memory, which it puts back after each program; so nothing here has to clean up after one.

What Pyodide does by itself, and why it is undone:

* Its event loop belongs to the browser: `run_until_complete` returns at once, and `asyncio.run` must not block. Here
  programs run in a worker, which may block. The standard library's own loop does all that is needed, given a selector
  that only sleeps: in a page there is no file descriptor to wait for.
* `time.sleep` keeps the processor busy. Here it waits on shared memory; see engine.mjs.
* Threads, sockets and processes fail in a dozen ways, some of them silently. Here they refuse, and say why.
"""

import asyncio
import atexit
import concurrent.futures
import faulthandler  # noqa: F401 (it is changed below)
import gc
import importlib
import inspect
import json
import math
import os
import selectors
import signal
import socket
import subprocess
import sys
import threading
import time
import types

import _page  # given by engine.mjs: sleep(ms), wait_for_ever(), refuse(what), mark(), said_since(), now() in ms
from last_words import exception_line, without_machine

WHY = {
    "threads": "can't start a thread: a web page has none",
    "sockets": "can't open a socket: a web page has none",
    "processes": "can't start a process: a web page has none",
    "signals": "can't wait for a signal: a web page gets none",
}
MENDED_BY = "; run this program with a Python of your own"


def refusing(what):
    """A function that refuses ``what``, one of WHY, with whatever it is called."""

    def refuse(*args, **kwargs):
        _page.refuse(what)
        raise RuntimeError(WHY[what] + MENDED_BY)

    return refuse


# What blocks


def sleep(seconds):
    """`time.sleep`, with the errors of the real one."""
    global slept
    if not isinstance(seconds, (int, float)) or not 0 <= seconds < math.inf:
        real_sleep(seconds)  # raises, in its own words; or it takes objects that count as numbers
        return
    _page.sleep(seconds * 1000)
    slept += int(seconds * 1e9)


def wait(seconds):
    """Wait as a selector without files does: for ever if ``seconds`` is None, else whole milliseconds, as epoll has it."""
    if seconds is None:
        _page.wait_for_ever()
    elif seconds > 0:
        sleep(math.ceil(seconds * 1e3) / 1e3)


def select(readers, writers, others, timeout=None):
    """`select.select`, which has nothing to watch here."""
    if readers or writers or others:
        refusing("sockets")()
    wait(timeout)
    return [], [], []


class SleepingSelector(selectors._BaseSelectorImpl):
    """Waits for nothing but the time to pass."""

    def register(self, fileobj, events, data=None):
        """There is no file that could become ready."""
        refusing("sockets")()

    def select(self, timeout=None):
        """Nothing is ever ready."""
        wait(timeout)
        return []


def let_the_loop_block():
    """Have the standard library's loop for Unix work, in the place of Pyodide's."""
    loop = asyncio.SelectorEventLoop
    selectors.DefaultSelector = SleepingSelector
    for name in ("SelectSelector", "PollSelector"):
        if hasattr(selectors, name):
            kind = getattr(selectors, name)
            kind.register, kind.select = SleepingSelector.register, SleepingSelector.select
    sys.modules["select"].select = select
    # The pipe by which other threads and signals wake a loop: there are none.
    loop._make_self_pipe = lambda self: setattr(self, "_internal_fds", self._internal_fds + 1)
    loop._close_self_pipe = lambda self: setattr(self, "_internal_fds", self._internal_fds - 1)
    loop._write_to_self = lambda self: None
    asyncio._set_running_loop(None)
    asyncio.events._event_loop_policy = None
    asyncio.run = vars(sys.modules["pyodide.webloop"]).get("_orig_run", asyncio.run)


def let_sleep_cost_nothing():
    """Take what was slept from what the processor did: in a page, one clock counts both."""
    time.process_time_ns = time.thread_time_ns = lambda: time.monotonic_ns() - slept
    time.process_time = time.thread_time = lambda: (time.monotonic_ns() - slept) / 1e9


# What is refused


def refuse_in(place, names, what):
    """Have the ``names`` of ``place`` refuse; those that one awaits, when they are awaited."""
    refuse = refusing(what)

    async def refuse_when_awaited(*args, **kwargs):
        refuse()

    for name in names.split():
        awaited = inspect.iscoroutinefunction(getattr(place, name, None))
        setattr(place, name, refuse_when_awaited if awaited else refuse)


def run_in_executor(self, executor, function, *args):
    """The loop's method; its default executor would leave, refused, a thread to be ended."""
    if executor is None and self._default_executor is None:
        refusing("threads")()
    return real_run_in_executor(self, executor, function, *args)


def refuse_what_a_page_lacks():
    """Have each way to threads, sockets and processes say the same."""
    asyncio.BaseEventLoop.run_in_executor = run_in_executor
    starts = "start_new_thread", "start_new", "start_joinable_thread", "_start_new_thread", "_start_joinable_thread"
    for module in (threading, sys.modules["_thread"]):
        refuse_in(module, " ".join(name for name in starts if hasattr(module, name)), "threads")
    refuse_in(sys.modules["faulthandler"], "dump_traceback_later", "threads")
    refuse_in(concurrent.futures.ThreadPoolExecutor, "submit", "threads")

    refuse_in(socket.socket, "__init__", "sockets")
    refuse_in(socket, "socketpair getaddrinfo getnameinfo gethostbyname create_connection create_server", "sockets")
    loop = asyncio.SelectorEventLoop
    refuse_in(loop, "getaddrinfo getnameinfo connect_read_pipe connect_write_pipe", "sockets")
    refuse_in(loop, "create_unix_server create_unix_connection", "sockets")
    for name in ("open_unix_connection", "start_unix_server"):  # missing, because sockets of this kind are
        if not hasattr(asyncio, name):
            setattr(asyncio, name, loop.create_unix_server)

    refuse_in(subprocess.Popen, "__init__", "processes")
    refuse_in(os, "fork forkpty system popen posix_spawn posix_spawnp execv execve", "processes")
    refuse_in(loop, "_make_subprocess_transport", "processes")
    concurrent.futures.ProcessPoolExecutor = type("ProcessPoolExecutor", (concurrent.futures.Executor,), {})
    refuse_in(concurrent.futures.ProcessPoolExecutor, "__init__", "processes")

    refuse_in(loop, "add_signal_handler", "signals")
    refuse_in(signal, "alarm setitimer pause sigwait set_wakeup_fd", "signals")


class Lacking:
    """Is asked last for a module, when nobody has found it, and says why one of the standard library is not there."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        """Refuse what a desktop's Python would have."""
        if name in sys.stdlib_module_names:
            raise ModuleNotFoundError(f"a web page has no module {name!r}{MENDED_BY}", name=name)


def find_modules_as_a_desktop_does():
    """Leave out Pyodide's own finders, which speak of ways to install that are not there."""
    sys.meta_path[:] = [it for it in sys.meta_path if not type(it).__module__.startswith(("pyodide", "_pyodide"))]
    sys.meta_path.append(Lacking)
    original = getattr(sys.modules["_pyodide._importhook"], "orig_get_module_not_found_error", None)
    if original:
        importlib._bootstrap._get_module_not_found_error = original


# A program


def run(asked):
    """Run a program as `python FILE ARGUMENTS` does.

    ``asked`` is JSON: {"file": "layers.py", "arguments": […], "schedule": the language in which its schedule is to be
    drawn, or null}, the file being in the working directory. Returns JSON: {"code": its exit code, "error": the line
    that says which exception nobody caught, or null, "lacks": the module that was not found, or null, "schedule": as
    recorded_here.py draws it, or null}.
    """
    asked = json.loads(asked)
    file = asked["file"]
    sys.argv[:] = [file, *asked["arguments"]]
    sys.path[0:0] = [""]
    module = type(sys)("__main__")
    module.__dict__.update(__builtins__=sys.modules["builtins"], __file__=file, __annotations__={}, __cached__=None)
    sys.modules["__main__"] = module
    code, kind, lacks = 0, "", None
    watch = None
    if asked.get("schedule"):
        sys.path.append("/schedule")  # where engine.mjs has put it
        from recorded_here import RecorderHere

        watch = RecorderHere(file)
    try:
        with open(file, "rb") as source:
            text = source.read()
        if watch:
            watch.run(text, module.__dict__)
        else:
            exec(compile(text, file, "exec", dont_inherit=True), module.__dict__)
    except SystemExit as stop:
        code = int(stop.code if isinstance(stop.code, int) else stop.code is not None)
        kind = "SystemExit" if code else ""
        _page.mark()
        if code and not isinstance(stop.code, int):
            print(stop.code, file=sys.stderr)
    except BaseException as error:
        code, kind = 1, type(error).__name__
        if isinstance(error, ModuleNotFoundError):
            lacks = error.name
        hide_these_frames(error, set())
        sys.last_type, sys.last_value, sys.last_traceback = type(error), error, error.__traceback__
        if sys.version_info >= (3, 12):
            sys.last_exc = error
        flush()
        _page.mark()
        try:
            sys.excepthook(type(error), error, error.__traceback__)
        except Exception:  # the program has put something of its own in the place of the hook
            sys.__excepthook__(*sys.exc_info())
    else:
        _page.mark()
    flush()
    said = _page.said_since()
    del module
    shut_down()
    return json.dumps(
        {
            "code": code,
            "error": exception_line(without_machine(said), kind, code) if kind else None,
            "lacks": lacks,
            "schedule": watch.drawn(text, asked["schedule"]) if watch and watch.recording else None,
        }
    )


def hide_these_frames(error, seen):
    """Take the frames of this file out of an exception's traceback, and out of those that it is chained to."""
    if error is None or id(error) in seen:
        return
    seen.add(id(error))
    before = last = types.TracebackType(error.__traceback__, sys._getframe(), 0, 0)
    while last.tb_next:
        if last.tb_next.tb_frame.f_code.co_filename == __file__:
            last.tb_next = last.tb_next.tb_next
        else:
            last = last.tb_next
    error.__traceback__ = before.tb_next
    for other in (error.__cause__, error.__context__, *getattr(error, "exceptions", ())):
        hide_these_frames(other, seen)


def shut_down():
    """End the program as the interpreter does: its exit functions, then its objects."""
    atexit._run_exitfuncs()
    flush()
    for name in ("last_type", "last_value", "last_traceback", "last_exc"):
        if hasattr(sys, name):
            delattr(sys, name)
    sys.modules.pop("__main__", None)
    gc.collect()
    flush()


def flush():
    """Have all that was printed come out."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except Exception:  # it was closed, or replaced by what is no stream
            pass


slept = 0  # ns
real_run_in_executor = asyncio.BaseEventLoop.run_in_executor
real_sleep = vars(sys.modules["pyodide.webloop"]).get("_orig_sleep", time.sleep)
time.sleep = sleep
let_the_loop_block()
let_sleep_cost_nothing()
refuse_what_a_page_lacks()
find_modules_as_a_desktop_does()
sys.stdout.reconfigure(line_buffering=True)
