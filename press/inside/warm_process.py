"""The warm process: one start of an interpreter that forks for each program it is asked to run.

Read by every measured interpreter (CPython 2.7 and 3.6 on), so its syntax is old. It imports as little as it can,
and not json: whatever is loaded here is torn down again in each fork. The runner (press/runner.py) starts it as
`python warm_process.py SCRATCH` and writes a line for each program to its standard input, with tabs between

    its path, "virtual", "recorded" or "real", its time limit in s, the modules it imports (with commas), the folder of the
    packages that it needs or nothing, then each of its arguments

It answers with a line for itself (its version, its implementation), then one for each program, with tabs between

    "exit", "hang", "signal" or "silent"; the exit code or signal; and in hexadecimal: the exception's type or
    nothing; what Python said of it; what was left behind (with commas); what was recorded, as JSON, or nothing; what
    it wrote to stdout; to stderr

"recorded" is on virtual time, and watched by recorder.py.

A program runs as `python FILE` would: as `__main__`, in a process that goes through the interpreter's own shutdown
afterwards. It has a working directory of its own, and whatever processes it leaves behind are named and killed.
What it could tell: below its own frame are two of this file, and that many fewer are left until it recurses too deep.
"""

BARE = dict(globals())  # what `python FILE` gives a program to begin with

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
    """Run what the runner asks for. In the fork of a program, returns its command line and where to report."""
    scratch = sys.argv[1]
    replies = os.dup(1)
    _point(1, os.devnull, os.O_WRONLY)
    programs = [line.rstrip("\n").split("\t") for line in sys.stdin]
    _point(0, os.devnull, os.O_RDONLY)

    import loopback_only
    import on_import
    import virtual_clock

    virtual_clock.install()
    on_import.do("socket", loopback_only.guard)
    # One file for each stream, emptied after each program: making new ones would take longer than most programs.
    streams = [os.open(os.path.join(scratch, name), os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600) for name in STREAMS]
    implementation = getattr(sys, "implementation", None)  # 2.7 has none
    _reply(replies, [sys.version.split()[0], getattr(implementation, "name", "cpython")])
    signal.signal(signal.SIGALRM, _raise_hang)
    folder = None
    for number, asked in enumerate(programs):
        path, clock, limit, modules, packages = asked[:5]
        if packages and packages not in sys.path:
            sys.path.append(packages)
        _load(modules.split(",") if modules else [])
        if folder is None or not _is_as_new(folder):
            folder = os.path.join(scratch, "cwd-%d" % number)
            os.mkdir(folder)
        pid = os.fork()
        if pid == 0:
            os.close(replies)
            _enter(folder, streams)
            if clock != "real":
                virtual_clock.start()
            watch = _recorder(path, virtual_clock) if clock == "recorded" else None
            return [path] + asked[5:], streams[2], watch
        _reply(replies, _watch(pid, streams, float(limit)))
    os._exit(0)


def _load(modules):
    """Import what the next program imports, here, so that the programs after it find it done. What that says is lost."""
    stderr = os.dup(2)
    _point(2, os.devnull, os.O_WRONLY)
    for name in modules:
        if name not in sys.modules:
            try:
                __import__(name)
            except Exception:  # not on this version, perhaps; the program will say so
                pass
            if globals().pop("__warningregistry__", None):  # it warned of itself, as it shall when the program imports it
                sys.modules.pop(name, None)
    os.dup2(stderr, 2)
    os.close(stderr)
    if hasattr(gc, "freeze"):  # 3.7 and later
        gc.freeze()  # or each fork would copy what is loaded, to look for garbage in it


def _is_as_new(folder):
    """Whether a program can do with the folder that the one before it had."""
    try:
        return os.access(folder, os.R_OK | os.W_OK | os.X_OK) and not os.listdir(folder)
    except EnvironmentError:  # it was removed
        return False


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


def _recorder(path, virtual_clock):
    import recorder

    return recorder.Recorder(path, lambda: virtual_clock.clock.now / 1e9)


def run_program(command, report, watch=None):
    """Run ``command``, a path and arguments, as `__main__`; tell the descriptor ``report`` what became of it.

    ``watch`` is what records it, if anything does.

    Returns its exit code.
    """
    process = os.getpid()
    code, raised, said = _run_as_main(command, watch)
    if os.getpid() == process:  # not in a fork that the program itself made
        recording = watch.as_json().encode("ascii") if watch else b""
        fields = [raised.encode("utf-8"), said, ",".join(_left_behind()).encode("utf-8"), recording]
        os.write(report, "\n".join([_hex(field) for field in fields] + [COMPLETE]).encode("ascii"))
        os.close(report)
    return code


def _run_as_main(command, watch):
    """Its exit code, the type of what it raised, if anything, and what Python said of that on stderr."""
    path = command[0]
    sys.argv[:] = command
    if hasattr(sys, "orig_argv"):
        sys.orig_argv[1:] = command
    sys.path[0] = os.path.dirname(path)
    module = type(sys)("__main__")
    # 2.7 destroys names in an order that depends on the one in which they were made.
    for name in BARE if sys.version_info >= (3,) else ("__builtins__", "__file__"):
        module.__dict__[name] = BARE[name]
    module.__doc__, module.__file__ = None, path
    if "__loader__" in BARE:
        module.__loader__ = type(module.__loader__)("__main__", path)
    sys.modules["__main__"] = module
    try:
        _execute(path, module.__dict__, watch)
    except SystemExit as stop:
        code = stop.code
        if code is None or isinstance(code, int):
            return code or 0, "SystemExit" if code else "", b""
        return 1, "SystemExit", _said_by(_write_to_stderr, str(code) + "\n")
    except BaseException:
        kind, error, trace = sys.exc_info()
        # The first frames are this file's.
        while trace and trace.tb_frame.f_code.co_filename == _execute.__code__.co_filename:
            trace = trace.tb_next
        error.__traceback__ = trace
        # As `python FILE` does: the frames live on until the interpreter shuts down.
        sys.last_type, sys.last_value, sys.last_traceback = kind, error, trace
        if sys.version_info >= (3, 12):
            sys.last_exc = error
        try:
            # What the hook prints is what `python FILE` prints; what the traceback module makes of it lacks
            # "Did you mean" on 3.10 and 3.11.
            return 1, kind.__name__, _said_by(sys.excepthook, kind, error, trace)
        finally:
            del kind, error, trace  # the program's frames lead back to this one, which must not keep them
    return 0, "", b""


def _execute(path, names, watch):
    if sys.version_info < (3,):
        # Compiled from a string, it would need no declaration of its encoding.
        return execfile(path, names)
    with open(path, "rb") as source:
        source = source.read()
    if watch:
        return watch.run(source, names)
    exec(compile(source, path, "exec", dont_inherit=True), names)


def _write_to_stderr(words):
    sys.stderr.write(words)


def _said_by(say, *what):
    """What the call writes to stderr."""
    _flush()
    begin = os.lseek(2, 0, os.SEEK_END)
    try:
        say(*what)
    except Exception:  # the program has put something of its own in the place of the stream or the hook
        sys.__excepthook__(*sys.exc_info())
    _flush()
    os.lseek(2, begin, os.SEEK_SET)
    return os.read(2, MOST_OUTPUT)


def _flush():
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except Exception:  # it was closed, or replaced by what is no stream
            pass


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
    raised, said, left, recorded = b"", b"", b"", b""
    if report.endswith(COMPLETE.encode("ascii")):
        raised, said, left, recorded = [binascii.unhexlify(field) for field in report.split(b"\n")[:4]]
    elif ended == "exit":
        ended = "silent"
    left = b",".join([name for name in [left] if name] + [name.encode("utf-8") for name in orphans])
    return [ended, code] + [_hex(told) for told in (raised, said, left, recorded, stdout, stderr)]


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
        words, own = [_words("/proc/%s/cmdline" % process) for process in (pid, "self")]
    except (IOError, OSError):
        return str(pid)
    return "that it forked" if words == own else " ".join(os.path.basename(word) for word in words)


def _words(path):
    with open(path) as cmdline:
        return cmdline.read().rstrip("\0").split("\0")


if __name__ == "__main__":
    asked = main()
    # Only a fork comes here. Its exit is the interpreter's own, so that the program ends as it would by itself.
    sys.exit(run_program(*asked))
