"""The warm process: one start of an interpreter that forks for each program it is asked to run.

Read by every measured interpreter (CPython 2.7 and 3.6 on), so its syntax is old and it imports the standard library
only. The runner (press/runner.py) starts it as `python warm_process.py`, writes one line of JSON to its standard input

    {"preload": ["asyncio", ...], "scratch": "/tmp/...",
     "programs": [{"path": "/.../hello.py", "virtual": true, "limit": 10.0}, ...]}

and reads a line of JSON for the process itself, {"version": "3.13.0", "implementation": "cpython"}, then one a program:

    {"ended": "exit" | "hang" | "signal" | "silent", "code": 0, "raised": "ValueError" | null, "left": ["..."],
     "stdout": base64, "stderr": base64}

A program runs as `python FILE` would: as `__main__`, in a process that goes through the interpreter's own shutdown
afterwards. It has a working directory of its own, and whatever processes it leaves behind are named and killed.
"""

import base64
import errno
import json
import os
import resource
import signal
import sys
import types

MOST_OUTPUT = 1 << 20  # bytes to each stream; the kernel refuses what is beyond
MOST_MEMORY = 4 << 30  # bytes of address space
GRACE = 1.0  # s that a helper process or thread gets to end by itself


class Hang(Exception):
    """The time limit of a program has passed."""


def main():
    """Run what the runner asks for; returns the path of the program in the fork that must run it, else None."""
    replies = os.dup(1)
    _point(1, os.devnull, os.O_WRONLY)
    job = json.loads(sys.stdin.readline())
    _point(0, os.devnull, os.O_RDONLY)

    import loopback_only
    import virtual_clock

    virtual_clock.install()
    for name in job["preload"]:
        try:
            __import__(name)
        except ImportError:  # not on this version; the program will say so
            pass
    if "socket" in sys.modules:
        loopback_only.guard(sys.modules["socket"])

    implementation = getattr(sys, "implementation", None)  # 2.7 has none
    _reply(replies, {"version": sys.version.split()[0], "implementation": getattr(implementation, "name", "cpython")})
    signal.signal(signal.SIGALRM, _raise_hang)
    for number, program in enumerate(job["programs"]):
        folder = os.path.join(job["scratch"], str(number))
        os.mkdir(folder)
        pid = os.fork()
        if pid == 0:
            os.close(replies)
            _enter(folder)
            if program["virtual"]:
                virtual_clock.start()
            return program["path"], os.path.join(folder, "report")
        _reply(replies, _watch(pid, folder, program["limit"]))
    os._exit(0)


def _reply(replies, message):
    os.write(replies, json.dumps(message).encode("ascii") + b"\n")


def _raise_hang(signum, frame):
    raise Hang()


def _point(descriptor, path, flags):
    opened = os.open(path, flags, 0o600)
    os.dup2(opened, descriptor)
    os.close(opened)


# In the fork


def _enter(folder):
    """Give the fork its own session, streams, limits and working directory."""
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    os.setsid()
    _point(1, os.path.join(folder, "stdout"), os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    _point(2, os.path.join(folder, "stderr"), os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    for limit, most in ((resource.RLIMIT_FSIZE, MOST_OUTPUT), (resource.RLIMIT_AS, MOST_MEMORY), (resource.RLIMIT_CORE, 0)):
        hard = resource.getrlimit(limit)[1]
        if hard == resource.RLIM_INFINITY or most <= hard:
            resource.setrlimit(limit, (most, hard))
    os.mkdir(os.path.join(folder, "cwd"))
    os.chdir(os.path.join(folder, "cwd"))


def run_program(path, report):
    """Run ``path`` as `__main__`; write what it raised and left behind to ``report``; returns its exit code."""
    sys.argv[:] = [path]
    sys.path[0] = os.path.dirname(path)
    module = types.ModuleType("__main__")
    module.__dict__.update(__file__=path, __builtins__=__builtins__)
    sys.modules["__main__"] = module
    code, raised = 0, None
    try:
        with open(path, "rb") as source:
            program = compile(source.read(), path, "exec", dont_inherit=True)
        # Named apart, so that `module` is held by nothing but sys.modules when the interpreter shuts down.
        exec(program, module.__dict__)
    except SystemExit as stop:
        code = stop.code
        if code is None or isinstance(code, int):
            code = code or 0
        else:
            sys.stderr.write(str(code) + "\n")
            code = 1
        raised = "SystemExit" if code else None
    except BaseException:
        kind, error, trace = sys.exc_info()
        code, raised = 1, kind.__name__
        sys.stdout.flush()
        # The first frame is this function's. What the hook prints is what `python FILE` prints; what the
        # traceback module makes of it lacks "Did you mean" on 3.10 and 3.11.
        sys.__excepthook__(kind, error, trace.tb_next)
        del kind, error, trace
    with open(report + ".part", "w") as part:
        json.dump({"raised": raised, "left": _left_behind()}, part)
    os.rename(report + ".part", report)
    return code


def _left_behind():
    """What the program did not end: threads (idle ones of executors' pools do not count) and asyncio's tasks."""
    left = []
    if "threading" in sys.modules:
        threading = sys.modules["threading"]
        pools = getattr(sys.modules.get("concurrent.futures.thread"), "_threads_queues", {})
        for thread in threading.enumerate():
            if thread is not threading.current_thread() and thread not in pools:
                thread.join(GRACE)
                if thread.is_alive():
                    left.append("the thread %s" % thread.name)
    if "asyncio.tasks" in sys.modules:
        import gc

        asyncio = sys.modules["asyncio"]
        for task in gc.get_objects():
            if issubclass(type(task), asyncio.Task) and not task.done():
                coroutine = task.get_coro() if hasattr(task, "get_coro") else task._coro
                left.append("the pending task of %s" % getattr(coroutine, "__qualname__", coroutine))
    return sorted(left)


# In the warm process


def _watch(pid, folder, limit):
    """Wait for the fork ``pid``, for ``limit`` s at the most, and tell how it ended."""
    try:
        signal.setitimer(signal.ITIMER_REAL, limit)
        status = _wait(pid)
        signal.setitimer(signal.ITIMER_REAL, 0)
        ended, code = ("signal", os.WTERMSIG(status)) if os.WIFSIGNALED(status) else ("exit", os.WEXITSTATUS(status))
    except Hang:
        ended, code = "hang", 0
        _kill(pid)
    left = _orphans(folder)
    report = os.path.join(folder, "report")
    told = {"raised": None, "left": []}
    if os.path.exists(report):
        with open(report) as opened:
            told = json.load(opened)
    elif ended == "exit":
        ended = "silent"
    return {
        "ended": ended,
        "code": code,
        "raised": told["raised"],
        "left": told["left"] + left,
        "stdout": _read(os.path.join(folder, "stdout")),
        "stderr": _read(os.path.join(folder, "stderr")),
    }


def _wait(pid):
    while True:
        try:
            return os.waitpid(pid, 0)[1]
        except EnvironmentError as error:
            if error.errno != errno.EINTR:
                raise


def _kill(pid):
    for kill in (os.killpg, os.kill):
        try:
            kill(pid, signal.SIGKILL)
        except EnvironmentError:
            pass
    try:
        os.waitpid(pid, 0)
    except EnvironmentError:
        pass


def _orphans(folder):
    """Names of the processes that the program left; they are killed. The runner made this process their adopter."""
    left = []
    waited = 0.0
    while True:
        try:
            child, _ = os.waitpid(-1, os.WNOHANG)
        except EnvironmentError:  # no children: nothing was left
            return left
        if child == 0 and waited < GRACE:
            _pause(0.01)
            waited += 0.01
        elif child == 0:
            for orphan in _children():
                left.append("the process %s" % _command(orphan))
                _kill(orphan)


def _pause(seconds):
    import select

    select.select([], [], [], seconds)


def _children():
    """Process ids of the living children of this process."""
    me = str(os.getpid())
    children = []
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                with open("/proc/%s/stat" % entry) as stat:
                    state, parent = stat.read().rpartition(")")[2].split()[:2]
            except (IOError, OSError):
                continue
            if parent == me and state != "Z":
                children.append(int(entry))
    return children


def _command(pid):
    try:
        with open("/proc/%d/cmdline" % pid) as cmdline:
            words = cmdline.read().split("\0")
        return " ".join([os.path.basename(words[0])] + [os.path.basename(word) for word in words[1:]]).strip()
    except (IOError, OSError):
        return str(pid)


def _read(path):
    if not os.path.exists(path):
        return ""
    with open(path, "rb") as stream:
        return base64.b64encode(stream.read(MOST_OUTPUT)).decode("ascii")


if __name__ == "__main__":
    asked = main()
    # Only a fork comes here. Its exit is the interpreter's own, so that the program ends as it would by itself.
    sys.exit(run_program(*asked))
