"""Records who runs when in one program: the steps of its tasks, or, without tasks, those of its generators.

One file that needs nothing but the standard library, so that it works the same in a measured interpreter (its syntax
is old, as all here) and in an interpreter inside a web page. How it watches, and why the program does not notice:

* asyncio's own `Handle` is where a loop's turn begins, ends, and is asked for: `Handle._run` and `Handle.__init__` are
  wrapped. Tasks stay what they are, in C where they are in C; what they wait for is read from them between turns.
* A trace function sees the program's own frames begin, go on, yield and end. Nothing else has one.
* What is sent into a `yield` is on no frame that Python shows, so the program is compiled with each `yield` inside a
  call to a function that notes the value, and gives it back.
* What is printed passes `sys.stdout.write`.
* Nothing here reads a clock that moves when it is read, keeps one of the program's objects alive, or asks one for its
  repr, unless it is of a plain type.

`Recorder(path, now).run(source, names)` runs a program; `path` is its file's name, `now()` the time in s. On a clock that
moves while Python works, as a page has it, give a `grain` in ms: what takes less is no time. Then `recording` is

    {"kind": "tasks" or "generators", "lanes": [{"name": ..., "kind": ...}, ...], "events": [...], "cut": whether more
     happened than is on record}

A lane is "program" (all that is no task), "task", "callbacks", "thread" or "generator". An event has `at` (ms since the
start, rounded down), `lane` (a number), `does`, and, where they say something, `line`, `what` (a text), `lanes` and `by`
(other lanes; no `by` where nobody but the loop's clock or the system did it), `ready` and `timers` (the loop's queue
and heap after it, where they changed: a lane's number, the name of a callback, or nothing for asyncio's own).
"""

import ast
import json
import opcode
import os
import re
import sys
import threading
import weakref

MOST_EVENTS = 2000
MOST_LANES = 40
MOST_TEXT = 32  # characters of a value
SUSPENDS = 0x20 | 0x80 | 0x100 | 0x200  # generator, coroutine, iterable coroutine, asynchronous generator
NOTE = "__press_sent__"  # in builtins while recording, where no program looks


def brief(value):
    """A value in a few characters; of an object that is not of a plain type, the name of its type."""
    if type(value) is float:
        text = "%.6g" % value  # what a clock says differs further on
    elif value is None or type(value) in (bool, int, str, bytes):
        text = repr(value)
    elif isinstance(value, BaseException):
        plain = [brief(argument) for argument in value.args if type(argument) in (int, float, str)]
        text = "%s(%s)" % (type(value).__name__, ", ".join(plain))
    elif type(value) in (list, tuple) and len(value) < 5:
        ends = "[]" if type(value) is list else "()"
        comma = "," if type(value) is tuple and len(value) == 1 else ""
        text = ends[0] + ", ".join(map(brief, value)) + comma + ends[1]
    else:
        text = "<%s>" % type(value).__name__
    return text if len(text) <= MOST_TEXT else text[: MOST_TEXT - 1] + u"\u2026"


def named(name, code, names):
    """A call in short, such as `fetch('a')`: the function, and those arguments that are plain, up to what a clock says."""
    name = name.rpartition("<locals>.")[2]
    given = [names[argument] for argument in code.co_varnames[: code.co_argcount] if argument in names]
    plain = []
    for value in given:
        if type(value) is float and value != round(value, 3):
            break  # differs from run to run
        if type(value) in (int, float, str, bool):
            plain.append(repr(value))
    while plain and len(", ".join(plain)) > 14:
        plain.pop()
    return "%s(%s)" % (name, ", ".join(plain)) if plain else name


class Recorder(object):
    """Watches one program between `start` and `stop`."""

    def __init__(self, path, now, grain=0):
        self.path, self.now, self.began = path, now, now()
        self.grain, self.reached = grain, 0  # ms: what is no time; the time on record so far
        self.lanes, self.events, self.undo = [], [], []
        self.main = threading.current_thread().ident
        self.base = None  # the lane of the program itself
        self.recording, self.qualified = None, {}
        self.last, self.turn = None, 0  # (turn, lane, ms, line) of the last line seen; how many turns there were
        self.cut = False  # whether there was more than is on record
        self.line_text = ""
        self.tasks = TaskWatch(self)
        self.frames = FrameWatch(self)
        self.jobs = []  # the futures of what was given to threads
        self.threads, self.from_threads = {}, []  # thread -> lane of its job; their events until the loop has rested

    # What there is

    def lane(self, name, kind):
        self.lanes.append({"name": name, "kind": kind})
        return len(self.lanes) - 1

    def program_lane(self):
        if self.base is None:
            self.base = self.lane("", "program")
        return self.base

    def tell(self, lane, does, **more):
        """Put an event on record."""
        at = self.present()
        coming = more.pop("coming", None)
        event = {"at": at, "lane": lane, "does": does}
        event.update((key, value) for key, value in more.items() if value not in (None, []))
        if threading.current_thread().ident != self.main:
            self.from_threads.append(event)
            return event
        self.take_from_threads(event.get("by", -1))
        if self.tasks.seen:
            event.update(self.tasks.changes(coming))
        if len(self.events) >= MOST_EVENTS:
            self.cut = True
        else:
            self.events.append(event)
        return event

    def take_from_threads(self, lane=None):
        """What threads did while the loop rested, in an order that does not depend on the machine; or one of them."""
        taken = [event for event in self.from_threads if lane in (None, event["lane"])]
        self.from_threads[:] = [event for event in self.from_threads if event not in taken]
        self.events += sorted(taken, key=lambda it: (it["at"], it["lane"]))

    def line(self, depth=1):
        """The line at which the program's own innermost function is."""
        return self.line_of(sys._getframe(depth))

    def line_of(self, frame):
        """The line at which `frame` is, or who called it, as far as it is the program's."""
        while frame is not None and frame.f_code.co_name != "_run_once":  # below that is who started the loop
            if frame.f_code.co_filename == self.path:
                return frame.f_lineno
            frame = frame.f_back
        return None

    # What the program is made to run in

    def compile(self, source):
        """The program's code, in which each `yield` notes what is sent to it."""
        tree = ast.parse(source, self.path)
        if "asyncio" in (source if isinstance(source, str) else source.decode("utf-8", "replace")):
            import asyncio  # so that it can be watched from the start
        else:
            tree = ast.fix_missing_locations(Sent().visit(tree))
        program = compile(tree, self.path, "exec", dont_inherit=True)
        self.name_functions(program, "")
        return program

    def name_functions(self, code, within):
        """Keep the qualified name of each function; before 3.11 code does not know its own."""
        for inner in code.co_consts:
            if hasattr(inner, "co_code"):
                self.qualified[inner] = within + inner.co_name
                is_function = inner.co_flags & 1  # optimized, as the body of a class is not
                self.name_functions(inner, within + inner.co_name + (".<locals>." if is_function else "."))

    def run(self, source, names):
        """Run the program with `names` as its globals, and watch it."""
        program = self.compile(source)
        self.start()
        try:
            exec(program, names)
            if self.jobs:
                sys.modules["concurrent.futures"].wait(self.jobs)  # as the interpreter does, when it ends
        finally:
            self.recording = self.stop()

    def as_json(self):
        return json.dumps(self.recording) if self.recording else ""  # a program that is no Python has none

    def start(self):
        import builtins

        setattr(builtins, NOTE, self.frames.sent)
        self.undo.append((builtins, NOTE, None))
        self.replace(sys.stdout, "write", self.writing)
        if "asyncio" in sys.modules:
            import concurrent.futures.thread

            self.tasks.start(sys.modules["asyncio"])
            self.watch_jobs(concurrent.futures.thread.ThreadPoolExecutor)
        sys.settrace(self.trace)
        return self

    def stop(self):
        """End watching; returns the recording."""
        sys.settrace(None)
        for owner, name, real in reversed(self.undo):
            if real is None:
                delattr(owner, name)
            else:
                setattr(owner, name, real)
        if self.line_text:
            self.prints(self.line_text)
        self.take_from_threads()
        kind = "tasks" if any(lane["kind"] in ("task", "callbacks") for lane in self.lanes) else "generators"
        for event in self.events:
            if kind == "tasks" and event["does"] == "prints" and self.lanes[event["lane"]]["kind"] == "generator":
                event["lane"] = self.program_lane()
        lanes = [n for n, lane in enumerate(self.lanes) if (lane["kind"] == "generator") <= (kind == "generators")]
        lanes.sort(key=lambda number: number != self.base)  # the program itself is the first
        number = dict((old, new) for new, old in enumerate(lanes))
        events = sorted((event for event in self.events if event["lane"] in number), key=lambda event: event["at"])
        return {"kind": kind, "lanes": self.distinct(lanes), "events": [renumbered(it, number) for it in events], "cut": self.cut}

    def distinct(self, kept):
        """The lanes, with numbers after names that several have."""
        names, lanes = [self.lanes[number]["name"] for number in kept], []
        for place, number in enumerate(kept):
            name = names[place]
            earlier = names[:place].count(name) if name else 0
            lanes.append({"name": "%s #%d" % (name, earlier + 1) if earlier else name, "kind": self.lanes[number]["kind"]})
        return lanes

    def replace(self, owner, name, make):
        """Put what `make` makes of an attribute in its place until `stop`."""
        real = getattr(owner, name)
        own = name in vars(owner) if hasattr(owner, "__dict__") else True
        setattr(owner, name, make(real))
        self.undo.append((owner, name, real if own else None))

    # What it prints

    def writing(self, write):
        def noting(text):
            done = write(text)
            self.line_text += text
            while "\n" in self.line_text:
                line, _, self.line_text = self.line_text.partition("\n")
                self.prints(line)
            return done

        return noting

    def prints(self, text):
        lane, line = self.lane_now(), self.line(2)
        self.tell(self.program_lane() if lane is None else lane, "prints", what=text, line=line)

    def lane_now(self):
        """Whose code is running in this thread: a thread's job, a task, a callback, a generator, or None."""
        thread = threading.current_thread().ident
        if thread != self.main:
            return self.threads.get(thread)
        lane = self.tasks.lane_now()
        return self.frames.lane_now() if lane is None and not self.tasks.seen else lane

    def watch_jobs(self, pools):
        def submitting(submit):
            def noting(pool, function, *args, **kwargs):
                called, given = function, args
                while hasattr(called, "func"):  # a partial
                    given, called = called.args + given, called.func
                if given and type(getattr(called, "__self__", None)).__name__ == "Context":
                    called, given = given[0], given[1:]
                plain = [brief(value) for value in given if type(value) in (int, float, str)]
                name = "%s(%s)" % (getattr(called, "__name__", type(called).__name__), ", ".join(plain))
                lane = self.lane(name, "thread")
                self.tell(lane, "created", by=self.lane_now(), line=self.line(2))
                future = submit(pool, self.job(function, lane), *args, **kwargs)
                self.jobs.append(future)
                return future

            return noting

        self.replace(pools, "submit", submitting)

    def job(self, function, lane):
        def run(*args, **kwargs):
            self.threads[threading.current_thread().ident] = lane
            self.tell(lane, "runs")
            try:
                result = function(*args, **kwargs)
                self.tell(lane, "returns", what=brief(result))
            except BaseException as error:
                self.tell(lane, "raises", what=brief(error))
                raise
            return result

        return run

    # The program's own frames

    def trace(self, frame, event, argument):
        if frame.f_code.co_filename != self.path:
            return None
        self.look(frame, event, argument)
        return self.look

    def look(self, frame, event, argument):
        if self.tasks.seen:
            self.tasks.look()
        else:
            self.frames.look(frame, event, argument)
        self.note_blocking(frame, event)
        return self.look

    def note_blocking(self, frame, event):
        """Put on record a line that took time: while it did, nothing else could run in this thread."""
        lane, now = self.lane_now(), self.present()
        if self.last and self.last[0] == self.turn and self.last[1] == lane and self.last[2] < now:
            self.tell(self.program_lane() if lane is None else lane, "blocks", line=self.last[3], took=now - self.last[2])
        if event == "line":
            self.last = self.turn, lane, now, frame.f_lineno
        else:
            self.last = None

    def ms(self, now):
        """Since the start, rounded down; or to the grain, to which clocks and Python's own work are not exact."""
        exact = (now - self.began) * 1000 + 1e-6
        return int(round(exact / self.grain) * self.grain) if self.grain else int(exact)

    def present(self):
        """The time on record: with a grain, it moves on when more than one and a half have passed."""
        now = self.now()
        if not self.grain or (now - self.began) * 1000 - self.reached > 1.5 * self.grain:
            self.reached = self.ms(now)
        return self.reached


def renumbered(event, number):
    event = dict(event)
    for key in ("lane", "by"):
        if key in event:
            event[key] = number.get(event[key])
    for key in ("lanes", "ready"):
        if key in event:
            event[key] = [number.get(it, it) for it in event[key]]
    if "timers" in event:
        event["timers"] = [[at, number.get(it, it)] for at, it in event["timers"]]
    if event.get("by", 0) is None:
        del event["by"]
    return event


class Sent(ast.NodeTransformer):
    """Puts each `yield` into a call that notes its value."""

    def visit_Yield(self, node):
        self.generic_visit(node)
        call = ast.Call(ast.Name(NOTE, ast.Load()), [node], [])
        return ast.copy_location(call, node)


class FrameWatch(object):
    """Generators and coroutines that are driven by hand: who holds control, and what travels."""

    def __init__(self, recorder):
        self.recorder = recorder
        self.of_frame = {}  # id of a suspended or running frame -> its lane
        self.running = []  # lanes, innermost last
        self.going_in = []  # events of the passage inwards that is under way
        self.error, self.failed = None, None  # the last error seen, and the id of the frame that it is about to end

    def lane_now(self):
        return self.running[-1] if self.running else None

    def look(self, frame, event, argument):
        if event == "line" and not (self.going_in and self.going_in[-1]["line"] == frame.f_lineno):
            self.going_in = []
        if event == "line" and self.failed == id(frame):
            self.failed = None  # it was caught, or is being cleaned up after
        if not frame.f_code.co_flags & SUSPENDS:
            return
        lane = self.of_frame.get(id(frame))
        if event == "call":
            self.goes_in(frame, lane)
        elif lane is None:
            return
        elif event == "exception":
            self.error = argument[1] if isinstance(argument[1], BaseException) else argument[0]()
            if not isinstance(self.error, (StopIteration, StopAsyncIteration)):  # how one that is waited for returns
                self.failed = id(frame)
            for told in self.going_in:
                told.update(how="close" if type(self.error) is GeneratorExit else "throw", what=brief(self.error))
            self.going_in = []
        elif event == "return":
            self.goes_out(frame, lane, argument)

    def goes_in(self, frame, lane):
        recorder = self.recorder
        by = self.running[-1] if self.running else recorder.program_lane()
        how = None
        if lane is None or begins(frame):  # what had the same id before is gone
            how = "start"
            lane = self.of_frame[id(frame)] = recorder.lane(
                named(recorder.qualified.get(frame.f_code, frame.f_code.co_name), frame.f_code, frame.f_locals), "generator"
            )
        from_line = recorder.line_of(frame.f_back)
        told = recorder.tell(lane, "resumed", by=by, how=how, line=frame.f_lineno, from_line=from_line)
        self.going_in.append(told)
        self.running.append(lane)

    def sent(self, value):
        for told in self.going_in:
            told.update(what=brief(value), how="next" if value is None else "send")
            if value is None:
                del told["what"]
        self.going_in = []
        return value

    def goes_out(self, frame, lane, value):
        before, here, after = operations(frame)
        if self.failed == id(frame):
            does, what = "raises", brief(self.error)
        elif "YIELD" in here or after == "YIELD_FROM" or (here == "RESUME" and "YIELD" in before):
            does, what = "yields", brief(value)
        elif here.startswith("RETURN"):
            does, what = "returns", brief(value)
        else:
            does, what = "raises", brief(self.error)
        if does != "yields":
            self.of_frame.pop(id(frame), None)
            self.failed = None
        while self.running and self.running.pop() != lane:
            pass
        self.going_in = []
        to = self.running[-1] if self.running else self.recorder.program_lane()
        to_line = self.recorder.line_of(frame.f_back)
        self.recorder.tell(lane, does, by=to, what=what, line=frame.f_lineno, from_line=to_line)


def begins(frame):
    """Whether no `yield` of a frame's code lies behind it."""
    code = frame.f_code.co_code
    return not any("YIELD" in opcode.opname[code[at]] for at in range(0, min(frame.f_lasti + 4, len(code)), 2))


def operations(frame):
    """The names of the operation at which a frame is, of the one before, and of the one after."""
    code, at = frame.f_code.co_code, frame.f_lasti
    return [opcode.opname[code[place]] if 0 <= place < len(code) else "" for place in (at - 2, at, at + 2)]


class TaskWatch(object):
    """The tasks of asyncio: their turns, what they wait for, who wakes and who cancels them."""

    def __init__(self, recorder):
        self.recorder = recorder
        self.seen = False  # whether a loop runs
        self.lane_of = weakref.WeakKeyDictionary()  # task -> lane; None for asyncio's own
        self.handles = {}  # id of a handle -> (who asked for it, whether the program itself did)
        self.running = []  # (lane, weak reference to its task or None), innermost last
        self.actor = None  # the lane in whose name the loop acts
        self.callbacks = None  # the lane of the program's own callbacks
        self.asked = {}  # lane -> how often it was asked to stop
        self.paused, self.ended = set(), set()
        self.rested = False
        self.loop, self.queues = None, ([], [])

    def start(self, asyncio):
        self.asyncio = asyncio
        self.recorder.replace(asyncio.Handle, "_run", self.running_handles)
        self.recorder.replace(asyncio.Handle, "__init__", self.making_handles)
        self.recorder.replace(asyncio.BaseEventLoop, "_run_once", self.turning)

    # Hooks

    def turning(self, run_once):
        def noting(loop):
            self.loop, self.rested, self.seen = loop, not loop._ready, True
            run_once(loop)

        return noting

    def making_handles(self, init):
        def noting(handle, callback, args, loop, *more, **named):
            init(handle, callback, args, loop, *more, **named)
            if handle._source_traceback:
                del handle._source_traceback[-1]  # this function
            self.is_asked_for(handle, callback, sys._getframe(1))

        return noting

    def is_asked_for(self, handle, callback, frame):
        task = self.task_of(callback)
        while os.path.basename(frame.f_code.co_filename) in ("base_events.py", "events.py") and frame.f_back:
            frame = frame.f_back
        if task is None:
            own = frame.f_code.co_filename == self.recorder.path and not callback_name(callback).startswith("_")
            self.handles[id(handle)] = self.doing(), own
            return
        if task not in self.lane_of:
            self.known(task, coming=True)
            return
        lane = self.lane_of[task]
        if lane is None:
            return
        self.look()
        self.settle()
        by = self.doing()
        if by == lane and lane not in self.ended:
            self.paused.add(lane)
            self.recorder.tell(lane, "pauses", line=self.where(task), coming=lane)
        else:
            self.recorder.tell(lane, "woken", by=by, coming=lane)

    def running_handles(self, run):
        def noting(handle):
            if self.rested:
                self.recorder.take_from_threads()
            task, before = self.task_of(handle._callback), self.actor
            asked_by, own = self.handles.pop(id(handle), (None, False))
            lane = self.known(task) if task is not None else self.callback_lane() if own else None
            if lane is not None:
                self.begin(lane, task, None if task else callback_name(handle._callback))
            self.actor = lane if lane is not None else None if hasattr(handle, "_when") else asked_by
            try:
                return run(handle)
            finally:
                self.look()
                while lane is not None and any(it[0] == lane for it in self.running):
                    self.finish()
                self.actor = before

        return noting

    # Who

    def task_of(self, callback):
        """The task whose turn a handle's callback is."""
        task = getattr(callback, "__self__", None)
        if not isinstance(task, self.asyncio.Task):
            return None
        kind = type(callback).__name__
        return task if kind != "builtin_function_or_method" or "wakeup" in callback.__name__ else None

    def known(self, task, coming=False):
        """The lane of a task; of a new one, puts on record who made it."""
        if task in self.lane_of:
            return self.lane_of[task]
        self.seen = True
        recorder, by = self.recorder, self.doing(but=task)
        coroutine = coroutine_of(task)
        code = part(coroutine, "code")
        own = code is not None and code.co_filename == recorder.path
        if len(recorder.lanes) >= MOST_LANES or (not own and by is None):  # asyncio's own, when a loop is closed
            self.lane_of[task] = None
            return None
        lane = self.lane_of[task] = recorder.lane("", "task")
        frame = part(coroutine, "frame")
        name = getattr(coroutine, "__qualname__", type(coroutine).__name__)
        called = named(name, code, frame.f_locals if frame else {}) if code else type(coroutine).__name__
        recorder.lanes[lane]["called"] = called
        recorder.tell(lane, "created", by=by, line=recorder.line(), coming=lane if coming else None)
        return lane

    def callback_lane(self):
        if self.callbacks is None:
            self.callbacks = self.recorder.lane("", "callbacks")
        return self.callbacks

    def current(self):
        loop = self.asyncio._get_running_loop() if self.seen else None
        if loop is None:
            return None
        return self.asyncio.current_task(loop) if hasattr(self.asyncio, "current_task") else self.asyncio.Task.current_task(loop)

    def doing(self, but=None):
        """The lane in whose name something is done now."""
        thread = threading.current_thread().ident
        if thread != self.recorder.main:
            return self.recorder.threads.get(thread)
        task = self.current()
        if task is None or task is but:
            return self.running[-1][0] if self.running and task is not None else self.actor
        return self.lane_of.get(task, self.actor)

    def lane_now(self):
        if not self.seen:
            return None
        self.look()
        return self.running[-1][0] if self.running else None

    # Turns

    def begin(self, lane, task, what=None):
        if task is not None:
            self.name(lane, task)
        self.recorder.turn += 1
        self.running.append((lane, None if task is None else weakref.ref(task)))
        self.recorder.tell(lane, "runs", line=None if task is None else self.where(task), what=what)

    def finish(self):
        """The innermost turn is over."""
        self.recorder.turn += 1
        lane, reference = self.running.pop()
        task = reference and reference()
        if reference is None:
            self.recorder.tell(lane, "returns")
        elif task is None or task.done():
            self.end(lane, task)
        elif lane in self.paused:
            self.paused.discard(lane)
        else:
            waiter = task._fut_waiter
            awaited = [waiter] if waiter in self.lane_of else getattr(waiter, "_children", ())
            lanes = [self.lane_of[it] for it in awaited if self.lane_of.get(it) is not None and not it.done()]
            due = [it._when for it in getattr(self.loop, "_scheduled", ()) if waiter in (it._args or ()) and not it._cancelled]
            due = self.recorder.ms(min(due)) if due else None
            self.recorder.tell(lane, "waits", line=self.where(task), lanes=lanes, due=due)

    def end(self, lane, task):
        if lane in self.ended or task is None:
            return
        self.ended.add(lane)
        self.name(lane, task)
        if task.cancelled():
            self.recorder.tell(lane, "cancelled")
        elif task._exception is not None:
            self.recorder.tell(lane, "raises", what=brief(task._exception))
        else:
            self.recorder.tell(lane, "returns", what=brief(task._result))

    def settle(self):
        """A task that has just ended wakes others before its turn is over."""
        if self.running and self.running[-1][1]:
            task = self.running[-1][1]()
            if task is not None and task.done():
                self.end(self.running[-1][0], task)

    def name(self, lane, task):
        name = task.get_name() if hasattr(task, "get_name") else "Task-"
        own = self.recorder.lanes[lane]
        own["name"] = own.get("called", "") if re.match(r"Task-\d*$", name) else name

    def where(self, task):
        """The line at which a suspended task's innermost function of the program is."""
        line, coroutine = None, coroutine_of(task)
        while coroutine is not None:
            frame = part(coroutine, "frame")
            if frame is not None and frame.f_code.co_filename == self.recorder.path:
                line = frame.f_lineno
            coroutine = part(coroutine, "await") or part(coroutine, "yieldfrom")
        return line

    # Looking around, at each line

    def look(self):
        """Notice tasks that began eagerly, or have given control back to who made them; and who was asked to stop."""
        task = self.current() if threading.current_thread().ident == self.recorder.main else None
        if task is not None:
            lane = self.known(task)
            while lane is not None and self.running and self.running[-1][0] != lane and any(it[0] == lane for it in self.running):
                self.finish()
            if lane is not None and lane not in self.ended and not any(it[0] == lane for it in self.running):
                self.begin(lane, task)
        asked = {}
        for task, lane in list(self.lane_of.items()):
            if lane is None or lane in self.ended:
                continue
            times = times_asked(task)
            if times > self.asked.get(lane, 0):
                asked[lane] = task
            self.asked[lane] = times
        for lane, task in sorted(asked.items(), key=lambda it: it[0]):
            passing = [other for other, asker in asked.items() if asker._fut_waiter is task or task in getattr(asker._fut_waiter, "_children", ())]
            by = passing[0] if passing else self.doing()
            self.recorder.tell(lane, "asked", by=by, line=None if passing else self.recorder.line())

    # The loop's queue and heap

    def changes(self, coming):
        """The loop's queue and heap, where they are not what they were when last told."""
        if self.loop is None:
            return {}
        # A thread that wakes the loop may come early or late.
        ready = [it for it in list(self.loop._ready) if not it._cancelled and callback_name(it._callback) != "_read_from_self"]
        ready = [self.label(it) for it in ready]
        if coming is not None:
            ready.append(coming)
        heap = sorted((it for it in self.loop._scheduled if not it._cancelled), key=lambda it: it._when)
        timers = [[self.recorder.ms(it._when), self.label(it)] for it in heap]
        now, before = (ready, timers), self.queues
        self.queues = now
        return dict((key, new) for key, new, old in zip(("ready", "timers"), now, before) if new != old)

    def label(self, handle):
        task = self.task_of(handle._callback)
        if task is not None:
            lane = self.lane_of.get(task)
            return "" if lane is None else lane
        asked_by, own = self.handles.get(id(handle), (None, False))
        return callback_name(handle._callback) if own else "" if asked_by is None else asked_by if hasattr(handle, "_when") else ""


def coroutine_of(task):
    return task.get_coro() if hasattr(task, "get_coro") else task._coro


def part(coroutine, what):
    """A part of a coroutine, a generator, or an asynchronous generator, by the last word of its name."""
    for prefix in ("cr_", "gi_", "ag_"):
        if hasattr(coroutine, prefix + what):
            return getattr(coroutine, prefix + what)
    return None


def times_asked(task):
    if hasattr(task, "cancelling"):  # 3.11 and later
        return task.cancelling()
    waiter = task._fut_waiter
    return int(task._must_cancel or (waiter is not None and waiter.cancelled()))


def callback_name(callback):
    while hasattr(callback, "func"):  # a partial
        callback = callback.func
    return getattr(callback, "__name__", type(callback).__name__)
