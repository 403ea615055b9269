"""The warm process: one start of an interpreter that forks for each program it is asked to run.

Read by every measured interpreter (CPython 2.7 and 3.6 on), so its syntax is old. It imports as little as it can,
and not json: whatever is loaded here is torn down again in each fork. The runner (press/runner.py) starts it as
`python warm_process.py SCRATCH` and writes a line for each program to its standard input, with tabs between

    its path, "virtual" or "real", its time limit in s, the modules it imports (with commas)

It answers with a line for itself (its version, its implementation), then one for each program, with tabs between

    "exit", "hang", "signal" or "silent"; the exit code or signal; and in hexadecimal: the exception's type or
    nothing; what it left behind (with commas); what it wrote to stdout; to stderr

A program runs as `python FILE` would: as `__main__`, in a process that goes through the interpreter's own shutdown
afterwards. It has a working directory of its own, and whatever processes it leaves behind are named and killed.
"""

import binascii
import errno
import gc
import os
import resource
import sys

try:
    import _signal as signal  # what `signal` is made of, without the enums that it would load
except ImportError:  # 2.7
    import signal

COMPLETE = "complete"  # what a report ends with
STREAMS = ("stdout", "stderr", "report")
MOST_OUTPUT = 1 << 20  # bytes to each stream; the kernel refuses what is beyond
MOST_MEMORY = 4 << 30  # bytes of address space
GRACE = 1.0  # s that a helper process or thread gets to end by itself


class Hang(Exception):
    """The time limit of a program has passed."""


def main():
    """Run what the runner asks for. In the fork of a program, returns its path and where to report; else never."""
    scratch = sys.argv[1]
    replies = os.dup(1)
    _point(1, os.devnull, os.O_WRONLY)
    programs = [line.rstrip("\n").split("\t") for line in sys.stdin]
    _point(0, os.devnull, os.O_RDONLY)

    import virtual_clock

    virtual_clock.install()
    # One file for each stream, emptied after each program: making new ones would take longer than most programs.
    streams = [os.open(os.path.join(scratch, name), os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600) for name in STREAMS]
    implementation = getattr(sys, "implementation", None)  # 2.7 has none
    _reply(replies, [sys.version.split()[0], getattr(implementation, "name", "cpython")])
    signal.signal(signal.SIGALRM, _raise_hang)
    folder = None
    for number, (path, clock, limit, modules) in enumerate(programs):
        _load(modules.split(",") if modules else [])
        if folder is None or os.listdir(folder):
            folder = os.path.join(scratch, "cwd-%d" % number)
            os.mkdir(folder)
        pid = os.fork()
        if pid == 0:
            os.close(replies)
            _enter(folder, streams)
            if clock == "virtual":
                virtual_clock.start()
            return path, streams[2]
        _reply(replies, _watch(pid, streams, float(limit)))
    os._exit(0)


def _load(modules):
    """Import what the next program imports, here, so that the programs after it find it done."""
    new = [name for name in modules if name not in sys.modules]
    guarded = "socket" in sys.modules
    for name in new:
        try:
            __import__(name)
        except ImportError:  # not on this version; the program will say so
            pass
    if "socket" in sys.modules and not guarded:
        import loopback_only

        loopback_only.guard(sys.modules["socket"])
    if hasattr(gc, "freeze"):  # 3.7 and later
        gc.freeze()  # or each fork would copy what is loaded, to look for garbage in it


def _reply(replies, fields):
    os.write(replies, ("\t".join(str(field) for field in fields) + "\n").encode("ascii"))


def _hex(data):
    return binascii.hexlify(data).decode("ascii")


def _raise_hang(signum, frame):
    raise Hang()


def _point(descriptor, path, flags):
    opened = os.open(path, flags, 0o600)
    os.dup2(opened, descriptor)
    os.close(opened)


# In the fork


def _enter(folder, streams):
    """Give the fork its own session, streams, limits and working directory."""
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    os.setsid()
    for descriptor in (1, 2):
        os.dup2(streams[descriptor - 1], descriptor)
        os.close(streams[descriptor - 1])
    for limit, most in ((resource.RLIMIT_FSIZE, MOST_OUTPUT), (resource.RLIMIT_AS, MOST_MEMORY), (resource.RLIMIT_CORE, 0)):
        hard = resource.getrlimit(limit)[1]
        if hard == resource.RLIM_INFINITY or most <= hard:
            resource.setrlimit(limit, (most, hard))
    os.chdir(folder)


def run_program(path, report):
    """Run ``path`` as `__main__`; write what it raised and left behind to the descriptor ``report``; returns its exit code."""
    sys.argv[:] = [path]
    sys.path[0] = os.path.dirname(path)
    module = type(sys)("__main__")
    module.__dict__.update(__file__=path, __builtins__=__builtins__)
    sys.modules["__main__"] = module
    code, raised = 0, None
    try:
        with open(path, "rb") as source:
            program = compile(source.read(), path, "exec", dont_inherit=True)
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
    os.write(report, "\n".join([raised or "", ",".join(_left_behind()), COMPLETE]).encode("utf-8"))
    os.close(report)
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
        asyncio = sys.modules["asyncio"]
        for task in gc.get_objects():
            if issubclass(type(task), asyncio.Task) and not task.done():
                coroutine = task.get_coro() if hasattr(task, "get_coro") else task._coro
                left.append("the pending task of %s" % getattr(coroutine, "__qualname__", coroutine))
    return sorted(left)


# In the warm process


def _watch(pid, streams, limit):
    """Wait for the fork ``pid``, for ``limit`` s at the most, and tell how it ended."""
    try:
        signal.setitimer(signal.ITIMER_REAL, limit)
        status = _wait(pid)
        signal.setitimer(signal.ITIMER_REAL, 0)
        ended, code = ("signal", os.WTERMSIG(status)) if os.WIFSIGNALED(status) else ("exit", os.WEXITSTATUS(status))
    except Hang:
        ended, code = "hang", 0
        _kill(pid)
    orphans = _orphans()  # ended before their output is read, so that none can write into the next program's
    stdout, stderr, report = [_take(stream) for stream in streams]
    raised, left = b"", b""
    if report.endswith(COMPLETE.encode("ascii")):
        raised, left, _ = report.split(b"\n")
    elif ended == "exit":
        ended = "silent"
    left = b",".join([name for name in [left] if name] + [name.encode("utf-8") for name in orphans])
    return [ended, code] + [_hex(told) for told in (raised, left, stdout, stderr)]


def _take(stream):
    """All that was written to the file, which is empty afterwards."""
    os.lseek(stream, 0, os.SEEK_SET)
    taken = b""
    while len(taken) < MOST_OUTPUT:
        some = os.read(stream, 1 << 16)
        if not some:
            break
        taken += some
    os.ftruncate(stream, 0)
    return taken


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


def _orphans():
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


if __name__ == "__main__":
    asked = main()
    # Only a fork comes here. Its exit is the interpreter's own, so that the program ends as it would by itself.
    sys.exit(run_program(*asked))
