"""A clock that moves when everybody waits: sleeping is free, and the order of events repeatable.

This file is read by every measured interpreter (CPython 2.7 and 3.6 on), so its syntax is old and its imports are
only what `time` itself needs. Why it is made this way:

* The program under the clock is not touched. What it reads or waits with is replaced instead: the functions of
  `time`, `select` of the selectors (where an event loop waits), and the timed waits of `threading`. Modules bind
  some of those names when they are imported (`from time import monotonic`), so `install` must come before them.
* Every reading moves the clock by 100 ns. Otherwise two timers set in a row would be due at the same instant, and
  lose their order; and a loop that waits for the clock to move would never end.
* A selector's timeout is rounded up to the next millisecond, because epoll does that, and programs can see it:
  timers less than a millisecond apart come out of one `select`.
* With one thread, waiting is moving the clock. With several, the clock may move only when nobody else could still do
  something at the present instant. A thread that waits *here* is known. Of any other thread the kernel tells
  whether it ran (its time on the processor) and whether it could (its state); while either is so, the clock stands.
  That makes a busy machine slow, never wrong. Where there is no /proc, and on 2.7, programs
  with threads run in real time.
* Among those who wait here, the one with the earliest deadline moves the clock, and it alone goes on; who came first
  goes first among equals. So there is one order, whatever the machine does.
* A program that would wait for longer than a day is taken to wait for ever, and told so at once.
"""

import os
import sys
import time

try:
    import _thread
except ImportError:  # 2.7
    import thread as _thread

TICK = 100  # ns that each reading takes
MILLISECOND = 10**6  # ns
SECOND = 10**9  # ns
EPOCH = 1767225600 * SECOND  # 2026-01-01T00:00:00Z, where time.time() starts
HORIZON = 24 * 3600 * SECOND  # nobody waits longer than this
PAUSE = 0.0002  # s of real time between two looks at the other threads

_can_watch_threads = sys.version_info >= (3,) and os.path.exists("/proc/thread-self")
_real = {}  # the functions that the clock stands in for, by name


class WaitsForEver(BaseException):
    """The program waits beyond the horizon; it derives from BaseException so that the program does not catch it."""


class Clock(object):
    """The present instant, in ns since the start, and who waits for a later one."""

    def __init__(self):
        self.now = 1000 * SECOND  # not 0: a program may subtract from a first reading
        self.running = False
        self.waiting = {}  # thread id of the kernel's -> (deadline, turn)
        self.turns = 0
        # A signal's handler may read the clock while its own thread is reading it.
        self.lock = getattr(_thread, "RLock", _thread.allocate_lock)()

    def read(self):
        """The present instant in ns."""
        with self.lock:
            self.now += TICK
            return self.now

    def wait(self, nanoseconds, ready=None):
        """Return what ``ready()`` gives as soon as it is true, or its last value when the time has passed."""
        deadline = self.read() + max(0, nanoseconds)
        if nanoseconds > HORIZON:
            raise WaitsForEver()
        if _thread._count() == 0:
            found = ready() if ready else None
            if not found:
                self._move_to(deadline)
            return found
        return self._wait_among_threads(deadline, ready)

    def _move_to(self, instant):
        with self.lock:
            self.now = max(self.now, instant)
            if self.now > HORIZON:
                raise WaitsForEver()

    def _wait_among_threads(self, deadline, ready):
        me = _thread_id()
        with self.lock:
            self.turns += 1
            self.waiting[me] = mine = (deadline, self.turns)
        try:
            while True:
                found = ready() if ready else None
                if found:
                    return found
                if mine == min(self.waiting.values()) and self._others_rest():
                    # What they did in their last moment may be what is waited for here.
                    found = ready() if ready else None
                    with self.lock:
                        # One of them may have come to wait for something earlier.
                        first = mine == min(self.waiting.values())
                        if not found and first:
                            self._move_to(deadline)
                    if found or first:
                        return found
                _real["sleep"](PAUSE)
        finally:
            with self.lock:
                del self.waiting[me]

    def _others_rest(self):
        """True when no thread but those who wait here ran during two pauses, and none could run at their ends."""
        before = self._activity()
        for _ in range(2):
            if any(state != "S" for state, _ in before.values()):
                return False
            _real["sleep"](PAUSE)
            after = self._activity()
            if after != before:
                return False
        return True

    def _activity(self):
        """State and ns on the processor of each thread of the process that does not wait here."""
        activity = {}
        for thread in os.listdir("/proc/self/task"):
            if thread not in self.waiting:
                try:
                    with open("/proc/self/task/%s/stat" % thread) as stat:
                        state = stat.read().rpartition(")")[2].split()[0]
                    with open("/proc/self/task/%s/schedstat" % thread) as schedstat:
                        activity[thread] = state, schedstat.read().split()[0]
                except (IOError, OSError):  # it has just ended
                    activity[thread] = "R", "0"
        return activity


clock = Clock()


def _thread_id():
    return os.readlink("/proc/thread-self").rpartition("/")[2]


def _virtual():
    """Whether the clock answers here; in real time it hands everything on."""
    return clock.running and (_thread._count() == 0 or _can_watch_threads)


def install():
    """Put the clock in the place of `time`'s functions; it stands aside until `start`."""
    _replace_readings()
    _replace_sleep()


def start():
    """Run on virtual time from here on; also replaces what the modules imported since `install` wait with."""
    clock.running = True
    if "selectors" in sys.modules:
        _replace_select(sys.modules["selectors"])
    if "threading" in sys.modules and sys.version_info >= (3,):
        _replace_timed_waits(sys.modules["threading"])
    if "datetime" in sys.modules:
        _replace_datetime(sys.modules["datetime"])


class StandIn(object):
    """Called in the place of a function of `time`; like that, and unlike a `def`, no method when a class holds it."""

    def __init__(self, real, virtual):
        self.real, self.virtual = real, virtual
        self.__name__, self.__doc__ = real.__name__, real.__doc__

    def __call__(self, *args, **kwargs):
        return (self.virtual if _virtual() else self.real)(*args, **kwargs)


def _replace(name, virtual):
    _real[name] = getattr(time, name)
    setattr(time, name, StandIn(_real[name], virtual))


def _replace_readings():
    _replace("time", lambda: _epoch() / 1e9)
    _replace("localtime", lambda seconds=None: _real["localtime"](_epoch() / 1e9 if seconds is None else seconds))
    _replace("gmtime", lambda seconds=None: _real["gmtime"](_epoch() / 1e9 if seconds is None else seconds))
    _replace("ctime", lambda seconds=None: _real["ctime"](_epoch() / 1e9 if seconds is None else seconds))
    _replace("strftime", lambda form, when=None: _real["strftime"](form, when or time.localtime()))
    for name in ("monotonic", "perf_counter", "clock"):
        if hasattr(time, name):
            _replace(name, lambda: clock.read() / 1e9)
    for name in ("monotonic_ns", "perf_counter_ns"):
        if hasattr(time, name):
            _replace(name, clock.read)
    if hasattr(time, "time_ns"):
        _replace("time_ns", _epoch)


def _epoch():
    return EPOCH + clock.read()


def _replace_sleep():
    def sleep(seconds):
        if seconds < 0:
            return _real["sleep"](seconds)  # raises, with this version's own words
        clock.wait(int(seconds * SECOND))

    _replace("sleep", sleep)


def _replace_select(selectors):
    for name in ("EpollSelector", "KqueueSelector", "PollSelector", "SelectSelector"):
        selector = getattr(selectors, name, None)
        if selector is not None:
            selector.select = _virtual_select(selector.select)


def _virtual_select(select):
    def virtual_select(self, timeout=None):
        if timeout is None or timeout <= 0 or not _virtual():
            return select(self, timeout)
        whole_milliseconds = -int(-timeout * SECOND // MILLISECOND)
        return clock.wait(whole_milliseconds * MILLISECOND, lambda: select(self, 0)) or []

    return virtual_select


def _replace_timed_waits(threading):
    wait, join = threading.Condition.wait, threading.Thread.join

    def virtual_wait(self, timeout=None):
        if timeout is None or timeout <= 0 or not _virtual():
            return wait(self, timeout)
        # As the standard library's own, but for who counts the time.
        if not self._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")
        waiter = _thread.allocate_lock()
        waiter.acquire()
        self._waiters.append(waiter)
        saved_state = self._release_save()
        notified = False
        try:
            notified = clock.wait(int(timeout * SECOND), lambda: waiter.acquire(False))
            return bool(notified)
        finally:
            self._acquire_restore(saved_state)
            if not notified and waiter in self._waiters:
                self._waiters.remove(waiter)

    def virtual_join(self, timeout=None):
        if timeout is not None and timeout > 0 and _virtual():
            clock.wait(int(timeout * SECOND), lambda: not self.is_alive())
            timeout = 0
        return join(self, timeout)

    threading.Condition.wait = virtual_wait
    threading.Thread.join = virtual_join


def _replace_datetime(datetime):
    """`datetime.now` and its kin read the system's clock in C: subclasses that answer to the same names stand in."""

    def standing_in_for(real):
        class SameToIsinstance(type(real)):
            def __instancecheck__(cls, instance):
                return isinstance(instance, real)

            def __subclasscheck__(cls, subclass):
                return issubclass(subclass, real)

        return SameToIsinstance

    def kind(name, real, methods):
        methods.update({"__module__": "datetime", "__doc__": real.__doc__})
        methods["__repr__"] = lambda self: "datetime." + real.__repr__(self).replace("datetime.", "", 1)
        return standing_in_for(real)(name, (real,), methods)

    real_datetime, real_date = datetime.datetime, datetime.date
    # Rounded down to whole microseconds, as the C code does; a float would round half of them up.
    epoch = real_datetime(1970, 1, 1)

    def utcnow(cls):
        microseconds = _epoch() // 1000
        moment = epoch + datetime.timedelta(microseconds=microseconds)
        return cls(*moment.timetuple()[:6] + (moment.microsecond,))

    def now(cls, tz=None):
        if tz is None:
            return utcnow(cls)  # programs run in UTC
        return tz.fromutc(utcnow(cls).replace(tzinfo=tz))

    datetime.datetime = kind(
        "datetime",
        real_datetime,
        {"now": classmethod(now), "utcnow": classmethod(utcnow), "today": classmethod(utcnow)},
    )
    datetime.date = kind(
        "date", real_date, {"today": classmethod(lambda cls: cls(*utcnow(datetime.datetime).timetuple()[:3]))}
    )
