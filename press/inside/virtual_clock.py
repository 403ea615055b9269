"""A clock that moves when everybody waits: sleeping is free, and the order of events repeatable.

This file is read by every measured interpreter (CPython 2.7 and 3.6 on), so its syntax is old and its imports are
only what `time` itself needs. Why it is made this way:

* The program under the clock is not touched. What it reads or waits with is replaced instead: the functions of
  `time`, `select.select`, the selectors (where an event loop waits), and the timed waits of `threading`. Modules bind
  some of those names when they are imported (`from time import monotonic`), so `install` must come before them.
* Every reading moves the clock by 100 ns. Otherwise two timers set in a row would be due at the same instant, and
  lose their order; and a loop that waits for the clock to move would never end. Who reads it a thousand times between
  two waits is taken to wait in such a loop, and moves it by 10 us a reading, or half a second would take for ever.
  Other threads go first once a millisecond.
* A selector's timeout is rounded up to the next millisecond, because epoll does that, and programs can see it:
  timers less than a millisecond apart come out of one `select`.
* With one thread, waiting is moving the clock. With several, the clock may move only when nobody could still do
  something at the present instant. Threads that wait *here* are known, and what they wait for is looked at. Of any
  other thread the kernel tells whether it ran (its time on the processor) and whether it could (its state); while
  either is so, the clock stands. That makes a busy machine slow, never wrong.
* Among those who wait here, one conducts: it alone looks and moves the clock, and the others sleep until it lets them
  go on. Whoever is due first goes on first, alone; who came first goes first among equals. So there is one order,
  whatever the machine does.
* Some things go at the pace of real time whatever happens here: child processes, the kernel's timers
  (`signal.setitimer`), and waits with a time limit that C code counts by itself in another thread
  (`Lock.acquire(timeout=...)`, `SimpleQueue.get(timeout=...)`, sockets with a timeout). While there is one of them,
  the clock keeps that pace, too: nothing is missed, and the order is as in real time; but what a C-level wait takes
  does not count when nobody waits here meanwhile. A program to which this matters must be marked as real-time.
* A fork of the program keeps the pace of real time all its life; so do programs with threads on 2.7, or where there
  is no /proc.
* A program that waits for longer than a day is taken to wait for ever. It is ended at once, by the signal that is
  named after virtual time, because an exception could be caught, or end one thread only.

Real are also CPU time (`process_time`, `time.clock`), `clock_gettime`, and `poll` and `epoll` objects by themselves.
"""

import os
import sys
import time

import on_import

try:
    import _signal
    import _thread
except ImportError:  # 2.7
    import signal as _signal
    import thread as _thread

TICK = 100  # ns that each reading takes
BUSY_TICK = 100 * TICK  # ns that it takes in a loop that waits by reading
BUSY = 1000  # readings between two waits that make such a loop
BUSY_TURN = 100  # readings after which such a loop lets other threads go first
MILLISECOND = 10**6  # ns
SECOND = 10**9  # ns
EPOCH = 1767225600 * SECOND  # 2026-01-01T00:00:00Z, where time.time() starts
HORIZON = 24 * 3600 * SECOND  # nobody waits longer than this
PAUSE = 0.0002  # s of real time between two looks at what is not known here

# Of system calls that wait with a time limit, which argument it is: futex and poll, by the machine's numbers for them.
TIME_LIMITS = {"x86_64": {"202": 4, "7": 3}, "aarch64": {"98": 4, "73": 3}}.get(os.uname()[4], {})
NO_LIMIT = ("0x0", "0xffffffff", "0xffffffffffffffff")

_can_watch_threads = sys.version_info >= (3,) and os.path.exists("/proc/thread-self")
_real = {}  # the functions that the clock stands in for, by name


class Unlocked(object):
    """In the place of a lock on 2.7, where the clock is never virtual for two threads."""

    def __enter__(self):
        pass

    def __exit__(self, *error):
        pass


class Waiter(object):
    """A thread that waits here: until when, or until what is so. ``gate`` is what it sleeps at while others conduct."""

    def __init__(self, deadline, ready):
        self.deadline, self.ready, self.found = deadline, ready, None
        self.thread = os.readlink("/proc/thread-self").rpartition("/")[2]
        self.goes_on = False
        self.gate = _thread.allocate_lock()
        self.gate.acquire()

    def look(self):
        """Whether it has what it waits for."""
        if self.ready and not self.found:
            self.found = self.ready()
        return self.found

    def wake(self):
        if self.gate.locked():
            self.gate.release()


class Clock(object):
    """The present instant, in ns since the start, and who waits for a later one."""

    def __init__(self):
        self.now = 1000 * SECOND  # not 0: a program may subtract from a first reading
        self.running = False
        self.home = self.process = None  # where it was started, and where it is now: perhaps in a fork
        self.readings = 0  # since somebody last waited
        self.paced = None  # the real instant up to which the clock has kept pace; None while it need not
        self.waiting = []  # as they came
        self.conductor = None
        self.turns = 0  # how often somebody came to wait here, or went on
        self.lock = self._new_lock()

    @staticmethod
    def _new_lock():
        # A signal's handler may read the clock while its own thread is reading it.
        return _thread.RLock() if hasattr(_thread, "RLock") else Unlocked()

    def is_virtual(self):
        """Whether waiting moves the clock."""
        return os.getpid() == self.home and (_can_watch_threads or _thread._count() == 0)

    def read(self):
        """The present instant in ns."""
        if os.getpid() != self.process:
            # The parent's other threads are not here to open what they had locked.
            self.process, self.lock, self.waiting, self.conductor = os.getpid(), self._new_lock(), [], None
        with self.lock:
            if self.paced is not None or not self.is_virtual():
                self._keep_pace()
            self.readings += 1
            self.now += BUSY_TICK if self.readings > BUSY else TICK
            now, turn_of_others = self.now, self.readings > BUSY and self.readings % BUSY_TURN == 0
        if turn_of_others and _thread._count() > 0 and self.is_virtual():
            self._wait_among_threads(now, None)
        return now

    def wait(self, nanoseconds, ready=None):
        """Return what ``ready()`` gives as soon as it is true, or its last value when the time has passed."""
        self.readings = 0
        deadline = self.read() + max(0, nanoseconds)
        if _alone():
            return self._wait_alone(deadline, ready)
        return self._wait_among_threads(deadline, ready)

    def _wait_alone(self, deadline, ready):
        while True:
            found = ready() if ready else None
            if found or self._comes_to(deadline, _something_is_real()):
                return found
            _real["sleep"](PAUSE)

    def _wait_among_threads(self, deadline, ready):
        mine = Waiter(deadline, ready)
        with self.lock:
            self.waiting.append(mine)
            self.turns += 1
        try:
            while not mine.goes_on:
                with self.lock:
                    # A signal's handler may come to wait in the thread that conducts.
                    if self.conductor is None or self.conductor.thread == mine.thread:
                        self.conductor = mine
                if self.conductor is mine:
                    self._conduct(mine)
                else:
                    mine.gate.acquire()
            return mine.found
        finally:
            with self.lock:
                if not mine.goes_on:
                    self._let_go_on(mine)
                if self.conductor is mine:
                    self.conductor = None
                    if self.waiting:
                        # The last, because another may belong to a thread that handles a signal, and waits there.
                        self.waiting[-1].wake()

    def _conduct(self, mine):
        """Look once: let those go on who have what they wait for; else, when the others rest, who is due first."""
        with self.lock:
            if self._let_the_ready_go_on():
                return
            # The main thread may be called away to handle a signal.
            here = {waiter.thread for waiter in self.waiting} - {str(self.process)} | {mine.thread}
            turns = self.turns
        others = _others_at_rest(here)
        if others is not None:
            with self.lock:
                # What the others did in their last moment may be what is waited for here.
                if turns != self.turns or self._let_the_ready_go_on():
                    return
                first = min(self.waiting, key=lambda waiter: waiter.deadline)  # of equals the one that came first
                if self._comes_to(first.deadline, _something_is_real() or any(limited for _, _, limited in others)):
                    self._let_go_on(first)
                    return
        _real["sleep"](PAUSE)

    def _let_the_ready_go_on(self):
        ready = [waiter for waiter in self.waiting if waiter.look()]
        for waiter in ready:
            self._let_go_on(waiter)
        return ready

    def _let_go_on(self, waiter):
        self.waiting.remove(waiter)
        self.turns += 1
        waiter.goes_on = True
        waiter.wake()

    def _comes_to(self, instant, at_real_pace):
        """Move to ``instant``, or towards it where the clock must keep pace with real time; True once it is there."""
        with self.lock:
            if at_real_pace:
                self._keep_pace()
            else:
                self.paced = None
                if instant > HORIZON:
                    _end_for_ever()
                self.now = max(self.now, instant)
            return self.now >= instant

    def _keep_pace(self):
        real = _real.get("monotonic", _real["time"])()
        if self.paced is not None:
            self.now += int((real - self.paced) * SECOND)
        self.paced = real


clock = Clock()


def _alone():
    """Whether this is the only thread; of those that have yet to begin only the kernel knows."""
    return _thread._count() == 0 and not (_can_watch_threads and len(os.listdir("/proc/self/task")) > 1)


def _end_for_ever():
    sys.stdout.flush()
    os.kill(os.getpid(), _signal.SIGVTALRM)
    _real["sleep"](60)


def _something_is_real():
    """Whether there is a child process, or a timer of the kernel's that has yet to go off."""
    if _signal.getitimer(_signal.ITIMER_REAL)[0]:
        return True
    try:
        os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT)
    except (OSError, AttributeError):  # there is none, or, on 2.7, no telling
        return False
    return True


def _others_at_rest(here):
    """What is known of the threads that are not ``here``, if none ran during two pauses or could run at their ends."""
    before = _threads_but(here)
    for _ in range(2):
        if any(state != "S" for state, _, _ in before.values()):
            return None
        if not before:  # nobody needs to be watched
            break
        _real["sleep"](PAUSE)
        if _threads_but(here) != before:
            return None
    return list(before.values())


def _threads_but(here):
    """Of each thread of the process that is not ``here``: its state, ns on the processor, and if it has a time limit."""
    others = {}
    for thread in set(os.listdir("/proc/self/task")) - here:
        try:
            state = _said_of(thread, "stat").rpartition(")")[2].split()[0]
            ran = _said_of(thread, "schedstat").split()[0]
            call = _said_of(thread, "syscall").split() if TIME_LIMITS else ["none"]
        except (IOError, OSError):  # it has just ended
            state, ran, call = "R", "0", ["none"]
        limited = call[0] in TIME_LIMITS and call[TIME_LIMITS[call[0]]] not in NO_LIMIT
        others[thread] = state, ran, limited
    return others


def _said_of(thread, what):
    with open("/proc/self/task/%s/%s" % (thread, what)) as said:
        return said.read()


def install():
    """Put the clock in the place of `time`'s functions; it stands aside until `start`."""
    _replace_readings()
    _replace_sleep()


def start():
    """Run on virtual time from here on, in this process; replaces what other modules wait with."""
    clock.running = True
    clock.home = clock.process = os.getpid()
    on_import.do("select", _replace_select)
    on_import.do("datetime", _replace_datetime)
    if sys.version_info >= (3,):
        on_import.do("selectors", _replace_selectors)
        on_import.do("threading", _replace_timed_waits)


def _waits_here():
    """Whether the clock does the waiting; where it only keeps pace, everything is handed on."""
    if not clock.running:
        return False
    if not clock.is_virtual():
        clock.read()  # from here on, at the latest, it keeps pace
        return False
    return True


class StandIn(object):
    """Called in the place of a function of `time`; like that, and unlike a `def`, no method when a class holds it."""

    def __init__(self, real, virtual, serves):
        self.real, self.virtual, self.serves = real, virtual, serves
        self.__name__, self.__doc__, self.__module__ = real.__name__, real.__doc__, real.__module__

    def __call__(self, *args, **kwargs):
        return (self.virtual if self.serves() else self.real)(*args, **kwargs)

    def __repr__(self):
        return repr(self.real)

    def __reduce__(self):  # is pickled by its name
        return self.__name__


def _replace(name, virtual, serves=lambda: clock.running):
    _real[name] = getattr(time, name)
    setattr(time, name, StandIn(_real[name], virtual, serves))


def _replace_readings():
    _replace("time", lambda: _epoch() / 1e9)
    for name in ("localtime", "gmtime", "ctime"):
        _replace(name, _at_present(name, lambda: _epoch() / 1e9))
    _replace("asctime", _at_present("asctime", lambda: time.localtime()))
    _replace("strftime", lambda form, *when: _real["strftime"](form, *when or (time.localtime(),)))
    for name in ("monotonic", "perf_counter"):
        if hasattr(time, name):
            _replace(name, lambda: clock.read() / 1e9)
    for name in ("monotonic_ns", "perf_counter_ns"):
        if hasattr(time, name):
            _replace(name, clock.read)
    if hasattr(time, "time_ns"):
        _replace("time_ns", _epoch)


def _epoch():
    return EPOCH + clock.read()


def _at_present(name, present):
    return lambda when=None: _real[name](present() if when is None else when)


def _replace_sleep():
    def sleep(seconds):
        if not _is_time(seconds):
            return _real["sleep"](seconds)  # raises, with this version's own words
        clock.wait(_ns(seconds))

    _replace("sleep", sleep, _waits_here)


def _is_time(seconds):
    """False for None, for what C would refuse, and for infinity."""
    return isinstance(seconds, (int, type(1 << 70), float)) and 0 <= seconds < float("inf")


def _ns(seconds):
    """Rounded up, as C does it, so that nobody wakes too early."""
    return -int(-seconds * SECOND // 1)


def _replace_select(module):
    select = module.select

    def virtual_select(readers, writers, others, timeout=None):
        if not _is_time(timeout) or timeout == 0:
            return select(readers, writers, others, timeout)

        def ready():
            found = select(readers, writers, others, 0)
            return found if any(found) else None

        return clock.wait(_ns(timeout), ready) or ([], [], [])

    module.select = StandIn(select, virtual_select, _waits_here)


def _replace_selectors(selectors):
    for name in ("EpollSelector", "KqueueSelector", "PollSelector", "SelectSelector"):
        selector = getattr(selectors, name, None)
        if selector is not None:
            selector.select = _virtual_selector(selector.select)


def _virtual_selector(select):
    def virtual_select(self, timeout=None):
        if not _is_time(timeout) or timeout == 0 or not _waits_here():
            return select(self, timeout)
        whole_milliseconds = -int(-timeout * SECOND // MILLISECOND)
        return clock.wait(whole_milliseconds * MILLISECOND, lambda: select(self, 0)) or []

    return virtual_select


def _replace_timed_waits(threading):
    wait, join = threading.Condition.wait, threading.Thread.join

    def virtual_wait(self, timeout=None):
        if not _is_time(timeout) or timeout == 0 or not _waits_here():
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
            notified = clock.wait(_ns(timeout), lambda: waiter.acquire(False))
            return bool(notified)
        finally:
            self._acquire_restore(saved_state)
            if not notified and waiter in self._waiters:
                self._waiters.remove(waiter)

    def virtual_join(self, timeout=None):
        if _is_time(timeout) and timeout > 0 and _waits_here():
            clock.wait(_ns(timeout), lambda: not self.is_alive())
            timeout = 0
        return join(self, timeout)

    threading.Condition.wait = virtual_wait
    threading.Thread.join = virtual_join


def _replace_datetime(datetime):
    """`datetime.now` and its kin read the system's clock in C: subclasses that answer to the same names stand in."""

    def standing_in_for(real):
        class SameToIsinstance(type(real)):
            def __instancecheck__(cls, instance):
                return isinstance(instance, real) if cls in kinds else type.__instancecheck__(cls, instance)

            def __subclasscheck__(cls, subclass):
                return issubclass(subclass, real) if cls in kinds else type.__subclasscheck__(cls, subclass)

        return SameToIsinstance

    def kind(name, real, methods):
        def same_repr(self):
            text = real.__repr__(self)
            return text if type(self) not in kinds else "datetime." + text.replace("datetime.", "", 1)

        methods.update({"__module__": "datetime", "__doc__": real.__doc__, "__repr__": same_repr})
        made = standing_in_for(real)(name, (real,), methods)
        kinds.append(made)
        return made

    kinds = []
    real_datetime, real_date = datetime.datetime, datetime.date
    # Rounded down to whole microseconds, as the C code does; a float would round half of them up.
    epoch = real_datetime(1970, 1, 1)

    def present(cls):
        microseconds = _epoch() // 1000
        moment = epoch + datetime.timedelta(microseconds=microseconds)
        return cls(*moment.timetuple()[:6] + (moment.microsecond,))

    def now(cls, tz=None):
        if tz is None:
            return present(cls)  # programs run in UTC
        return tz.fromutc(present(cls).replace(tzinfo=tz))

    def utcnow(cls):
        _warn_as(real_datetime.utcnow)
        return present(cls)

    datetime.datetime = kind(
        "datetime",
        real_datetime,
        {"now": classmethod(now), "utcnow": classmethod(utcnow), "today": classmethod(present)},
    )
    datetime.date = kind(
        "date", real_date, {"today": classmethod(lambda cls: cls(*present(datetime.datetime).timetuple()[:3]))}
    )


def _warn_as(function):
    """Give the program the warnings that ``function`` has for its caller."""
    import warnings

    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter("always")
        function()
    for warning in found:
        warnings.warn(warning.message, stacklevel=3)
