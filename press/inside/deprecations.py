"""Probes of what asyncio deprecated: short programs that use it, so that the warning comes where there is one.

Each is (name as measured, what of it, program). What is empty where the whole name is deprecated, else says which use of
it is: an argument (`loop=`), a form (`with await lock`), or where it is called. A program is executed in a process of its
own, with `asyncio` and `warnings` at hand and all warnings recorded; the use counts as deprecated on a version where a
DeprecationWarning or PendingDeprecationWarning comes. Where the name or the argument is missing, the program raises.

Read by every measured interpreter that has asyncio (CPython 3.6 on), so its syntax is old, and so is that of the programs.
"""

import asyncio
import gc
import json
import os
import signal
import sys
import warnings

KINDS = (DeprecationWarning, PendingDeprecationWarning)
LIMIT = 10  # s for one program

# Around a call which needs a loop: the loop is made and closed without any deprecated name.
_LOOP = "loop = asyncio.new_event_loop()\ntry:\n    %s\nfinally:\n    loop.close()\n"

_RUN_MAIN = """
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
try:
    loop.run_until_complete(main(loop))
finally:
    loop.close()
"""

# Around an expression which needs a running loop.
_RUNNING = """
async def main(loop):
    %s

loop = asyncio.new_event_loop()
try:
    loop.run_until_complete(main(loop))
finally:
    loop.close()
"""

# Around a call inside a generator-based coroutine, made without `asyncio.coroutine`.
_YIELDING = """
import types

@types.coroutine
def main(loop):
    lock = %s
    with (yield from lock):
        pass
""" + _RUN_MAIN

_AWAITING = """
async def main(loop):
    lock = %s
    with await lock:
        pass
""" + _RUN_MAIN

_OLD_COROUTINE = """
async def work():
    pass

%s
"""

_DATAGRAM = """
async def main(loop):
    transport, protocol = await loop.create_datagram_endpoint(
        asyncio.DatagramProtocol, local_addr=("127.0.0.1", 0), reuse_address=False)
    transport.close()
    await asyncio.sleep(0)

loop = asyncio.new_event_loop()
try:
    loop.run_until_complete(main(loop))
finally:
    loop.close()
"""

_SERVED = """
import os
import tempfile

async def served(reader, writer):
    writer.close()

async def main(loop, folder):
    path = os.path.join(folder, "socket")
    %s
    await asyncio.sleep(0.05)

with tempfile.TemporaryDirectory() as folder:
    loop = asyncio.new_event_loop()
    try:
        loop.run_until_complete(main(loop, folder))
    finally:
        loop.close()
"""

_START_SERVER = """server = await asyncio.start_server(served, "127.0.0.1", 0, loop=loop)
    server.close()"""

_OPEN_CONNECTION = """server = await asyncio.start_server(served, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection("127.0.0.1", port, loop=loop)
    writer.close()
    server.close()"""

_START_UNIX_SERVER = """server = await asyncio.start_unix_server(served, path, loop=loop)
    server.close()"""

_OPEN_UNIX_CONNECTION = """server = await asyncio.start_unix_server(served, path)
    reader, writer = await asyncio.open_unix_connection(path, loop=loop)
    writer.close()
    server.close()"""

_SOCKET_OF_TRANSPORT = """server = await asyncio.start_server(served, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.get_extra_info("socket").send(b"x")
    writer.close()
    server.close()"""

_SOCKET_OF_SERVER = """server = await asyncio.start_server(served, "127.0.0.1", 0)
    try:
        server.sockets[0].accept()
    except BlockingIOError:
        pass
    server.close()"""

# A child is started on a loop of asyncio's own choosing, as its watchers need.
_CHILD = """
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)

async def main():
    process = await %s
    await process.wait()

try:
    loop.run_until_complete(main())
finally:
    loop.close()
"""

_EXECUTOR = """
import concurrent.futures

class Executor(concurrent.futures.Executor):
    pass

loop = asyncio.new_event_loop()
try:
    loop.set_default_executor(Executor())
finally:
    loop.close()
"""

_TASK_WITHOUT_NAME = """
class Nameless(asyncio.Future):
    pass

async def work():
    pass

def factory(loop, coro, **options):
    coro.close()
    return Nameless(loop=loop)

loop = asyncio.new_event_loop()
loop.set_task_factory(factory)
try:
    loop.create_task(work(), name="first")
finally:
    loop.close()
"""

_THROW = """
loop = asyncio.new_event_loop()
waiting = asyncio.Future(loop=loop).__await__()
waiting.send(None)
try:
    waiting.throw(ValueError, ValueError("x"), None)
except ValueError:
    pass
loop.close()
"""

# Outside a loop, where none was ever set: what the call made is finished on the loop that came into being.
_NO_LOOP = """
async def work():
    pass

coro = work()
try:
    made = %s
    loop = asyncio.get_event_loop()
    %s
    loop.close()
finally:
    coro.close()
"""

_READER = """
reader = asyncio.StreamReader()
asyncio.get_event_loop().close()
"""

_READER_PROTOCOL = """
loop = asyncio.new_event_loop()
reader = asyncio.StreamReader(loop=loop)
loop.close()
protocol = asyncio.StreamReaderProtocol(reader)
asyncio.get_event_loop().close()
"""

_WRAP = "import concurrent.futures\n" + _NO_LOOP % ("asyncio.wrap_future(concurrent.futures.Future())", "made.cancel()")

# A policy's method, where having a policy at all is deprecated as well.
_POLICY = """
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    policy = asyncio.DefaultEventLoopPolicy()
policy.%s
"""

PROBES = (
    # Coroutines before async def
    (
        "asyncio.async",
        "",
        _OLD_COROUTINE % _LOOP % 'loop.run_until_complete(getattr(asyncio, "async")(work(), loop=loop))',
    ),
    ("asyncio.coroutine", "", "@asyncio.coroutine\ndef work():\n    yield\n"),
    ("asyncio.iscoroutinefunction", "", "asyncio.iscoroutinefunction(print)"),
    # Tasks
    ("asyncio.Task.all_tasks", "", _LOOP % "asyncio.Task.all_tasks(loop)"),
    ("asyncio.Task.current_task", "", _LOOP % "asyncio.Task.current_task(loop)"),
    ("asyncio.loop.set_task_factory", "set_name()", _TASK_WITHOUT_NAME),
    ("asyncio.Future", "throw(type, value, traceback)", _THROW),
    # Coroutines where tasks are meant
    ("asyncio.wait", "coroutines", _OLD_COROUTINE % _RUNNING % "await asyncio.wait([work()])"),
    # loop= where the running loop is meant
    ("asyncio.sleep", "loop=", _RUNNING % "await asyncio.sleep(0.01, loop=loop)"),
    ("asyncio.gather", "loop=", _RUNNING % "await asyncio.gather(asyncio.sleep(0), loop=loop)"),
    ("asyncio.gather", "gather(loop=loop)", _RUNNING % "await asyncio.gather(loop=loop)"),
    ("asyncio.wait", "loop=", _RUNNING % "await asyncio.wait([loop.create_task(asyncio.sleep(0))], loop=loop)"),
    ("asyncio.wait_for", "loop=", _RUNNING % "await asyncio.wait_for(asyncio.sleep(0), 1, loop=loop)"),
    (
        "asyncio.as_completed",
        "loop=",
        _RUNNING % "[await each for each in asyncio.as_completed([asyncio.sleep(0)], loop=loop)]",
    ),
    ("asyncio.shield", "loop=", _RUNNING % "await asyncio.shield(asyncio.sleep(0), loop=loop)"),
    ("asyncio.Lock", "loop=", _LOOP % "asyncio.Lock(loop=loop)"),
    ("asyncio.Event", "loop=", _LOOP % "asyncio.Event(loop=loop)"),
    ("asyncio.Condition", "loop=", _LOOP % "asyncio.Condition(loop=loop)"),
    ("asyncio.Semaphore", "loop=", _LOOP % "asyncio.Semaphore(loop=loop)"),
    ("asyncio.BoundedSemaphore", "loop=", _LOOP % "asyncio.BoundedSemaphore(loop=loop)"),
    ("asyncio.Queue", "loop=", _LOOP % "asyncio.Queue(loop=loop)"),
    ("asyncio.LifoQueue", "loop=", _LOOP % "asyncio.LifoQueue(loop=loop)"),
    ("asyncio.PriorityQueue", "loop=", _LOOP % "asyncio.PriorityQueue(loop=loop)"),
    ("asyncio.open_connection", "loop=", _SERVED % _OPEN_CONNECTION),
    ("asyncio.start_server", "loop=", _SERVED % _START_SERVER),
    ("asyncio.open_unix_connection", "loop=", _SERVED % _OPEN_UNIX_CONNECTION),
    ("asyncio.start_unix_server", "loop=", _SERVED % _START_UNIX_SERVER),
    ("asyncio.create_subprocess_exec", "loop=", _CHILD % 'asyncio.create_subprocess_exec("true", loop=loop)'),
    ("asyncio.create_subprocess_shell", "loop=", _CHILD % 'asyncio.create_subprocess_shell("true", loop=loop)'),
    # Locks without async with
    ("asyncio.Lock", "with (yield from lock)", _YIELDING % "asyncio.Lock()"),
    ("asyncio.Lock", "with await lock", _AWAITING % "asyncio.Lock()"),
    ("asyncio.Condition", "with (yield from lock)", _YIELDING % "asyncio.Condition()"),
    ("asyncio.Condition", "with await lock", _AWAITING % "asyncio.Condition()"),
    ("asyncio.Semaphore", "with (yield from lock)", _YIELDING % "asyncio.Semaphore()"),
    ("asyncio.Semaphore", "with await lock", _AWAITING % "asyncio.Semaphore()"),
    ("asyncio.BoundedSemaphore", "with (yield from lock)", _YIELDING % "asyncio.BoundedSemaphore()"),
    ("asyncio.BoundedSemaphore", "with await lock", _AWAITING % "asyncio.BoundedSemaphore()"),
    # The loop, its sockets and its executor
    ("asyncio.loop.create_datagram_endpoint", "reuse_address=", _DATAGRAM),
    ("asyncio.loop.set_default_executor", "not a ThreadPoolExecutor", _EXECUTOR),
    ("asyncio.BaseTransport.get_extra_info", 'get_extra_info("socket").send()', _SERVED % _SOCKET_OF_TRANSPORT),
    ("asyncio.Server.sockets", "sockets[0].accept()", _SERVED % _SOCKET_OF_SERVER),
    # What makes a loop where none is
    ("asyncio.get_event_loop", "no loop", "asyncio.get_event_loop().close()"),
    ("asyncio.Future", "no loop", _NO_LOOP % ("asyncio.Future()", "made.cancel()")),
    ("asyncio.Task", "no loop", _NO_LOOP % ("asyncio.Task(coro)", "loop.run_until_complete(made)")),
    ("asyncio.ensure_future", "no loop", _NO_LOOP % ("asyncio.ensure_future(coro)", "loop.run_until_complete(made)")),
    ("asyncio.gather", "no loop", _NO_LOOP % ("asyncio.gather(coro)", "loop.run_until_complete(made)")),
    ("asyncio.shield", "no loop", _NO_LOOP % ("asyncio.shield(coro)", "loop.run_until_complete(made)")),
    ("asyncio.wrap_future", "no loop", _WRAP),
    (
        "asyncio.as_completed",
        "no loop",
        _NO_LOOP % ("next(iter(asyncio.as_completed([coro])))", "loop.run_until_complete(made)"),
    ),
    ("asyncio.StreamReader", "no loop", _READER),
    ("asyncio.StreamReaderProtocol", "no loop", _READER_PROTOCOL),
    # Event loop policies
    ("asyncio.AbstractEventLoopPolicy", "", "asyncio.AbstractEventLoopPolicy"),
    ("asyncio.DefaultEventLoopPolicy", "", "asyncio.DefaultEventLoopPolicy"),
    ("asyncio.WindowsProactorEventLoopPolicy", "", "asyncio.WindowsProactorEventLoopPolicy"),
    ("asyncio.WindowsSelectorEventLoopPolicy", "", "asyncio.WindowsSelectorEventLoopPolicy"),
    ("asyncio.get_event_loop_policy", "", "asyncio.get_event_loop_policy()"),
    ("asyncio.set_event_loop_policy", "", "asyncio.set_event_loop_policy(None)"),
    # Child watchers
    ("asyncio.AbstractChildWatcher", "", "class Watcher(asyncio.AbstractChildWatcher):\n    pass\n"),
    ("asyncio.FastChildWatcher", "", "asyncio.FastChildWatcher().close()"),
    ("asyncio.MultiLoopChildWatcher", "", "asyncio.MultiLoopChildWatcher()"),
    ("asyncio.PidfdChildWatcher", "", "asyncio.PidfdChildWatcher()"),
    ("asyncio.SafeChildWatcher", "", "asyncio.SafeChildWatcher().close()"),
    ("asyncio.ThreadedChildWatcher", "", "asyncio.ThreadedChildWatcher().close()"),
    ("asyncio.get_child_watcher", "", "asyncio.get_child_watcher()"),
    ("asyncio.set_child_watcher", "", "asyncio.set_child_watcher(None)"),
    ("asyncio.AbstractEventLoopPolicy.get_child_watcher", "", _POLICY % "get_child_watcher()"),
    ("asyncio.AbstractEventLoopPolicy.set_child_watcher", "", _POLICY % "set_child_watcher(None)"),
    ("asyncio.DefaultEventLoopPolicy.get_child_watcher", "", _POLICY % "get_child_watcher()"),
    ("asyncio.DefaultEventLoopPolicy.set_child_watcher", "", _POLICY % "set_child_watcher(None)"),
)


def main():
    """Print a list of [name, part, text], one for each probe that warns."""
    found = []
    for name, part, code in PROBES:
        text = warning_of(code)
        if text is not None:
            found.append([name, part, text])
    json.dump(found, sys.stdout)


def warning_of(code):
    """The text of the first DeprecationWarning that the code causes; None without one. It runs in a fork."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        for stream in (1, 2):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream)
        signal.alarm(LIMIT)
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            try:
                exec(compile(code, "<probe>", "exec"), {"asyncio": asyncio, "warnings": warnings, "__name__": "probe"})
            except BaseException:  # not on this version, or gone: then it does not warn
                pass
            gc.collect()
        texts = ["%s: %s" % (one.category.__name__, one.message) for one in caught if issubclass(one.category, KINDS)]
        os.write(write, json.dumps(texts[0] if texts else None).encode("utf-8"))
        os._exit(0)
    os.close(write)
    with os.fdopen(read, "rb") as answer:
        said = answer.read()
    os.waitpid(child, 0)
    if not said:
        raise SystemExit("the probe %r did not end within %d s" % (code, LIMIT))
    return json.loads(said.decode("utf-8"))


if __name__ == "__main__":
    main()
