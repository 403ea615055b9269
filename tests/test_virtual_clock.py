"""The virtual clock: sleeping costs nothing, takes exactly as long as it says, and things happen in their order.

Each program here runs several times on CPythons old and new, and must print the same every time. Where a real machine
prints the same but for a thousandth here and there, the test would pass in real time, too.
"""

from pathlib import Path

import pytest

from press.runner import Batch
from tests.proving import cells, program, said, text, those

VERSIONS = ("3.6", "3.9", "3.13", "3.15")
TIMES = 3


@pytest.fixture
def prints(tmp_path: Path):
    """A function that checks what a program prints, on each of ``versions``, each time."""

    def check(source: str, expected: str, *versions: str, times: int = TIMES) -> None:
        snippet = program(tmp_path, source)
        batches = [Batch(interpreter, (snippet,) * times) for interpreter in those(*(versions or VERSIONS))]
        printed = [(cell.version, cell.fault or said(cell.outcome)) for cell in cells(batches)]
        assert printed == [(version, text(expected)) for version, _ in printed]
        assert len(printed) == times * len(batches)

    return check


# One thread


def test_sleeping_is_free_and_exact(prints):
    """An hour's sleep ends at once, and an hour has passed on every clock."""
    prints(
        """
        from datetime import datetime
        from time import sleep, time

        before, moment = time(), datetime.now()
        sleep(3600)
        print("%.3f" % (time() - before))
        print("%.3f" % (datetime.now() - moment).total_seconds())
        """,
        """
        3600.000
        3600.000
        """,
        "2.7",
        *VERSIONS,
    )


def test_the_calendar_is_the_clocks(prints):
    """Programs start as the year 2026 does, in UTC, and all that tells the date agrees."""
    prints(
        """
        import datetime
        import time

        time.sleep(90)
        print(time.strftime("%Y-%m-%d %H:%M:%S %Z"))
        print(time.strftime("%H:%M", time.localtime()), time.strftime("%H:%M", time.gmtime(0)))
        print(time.ctime(), time.asctime())
        print(datetime.datetime.now().isoformat(" ", "seconds"), datetime.date.today(), datetime.datetime.today().hour)
        print(datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds"))
        zone = datetime.timezone(datetime.timedelta(hours=8))
        print(datetime.datetime.now(zone).isoformat(timespec="seconds"))
        """,
        """
        2026-01-01 00:18:10 UTC
        00:18 00:00
        Thu Jan  1 00:18:10 2026 Thu Jan  1 00:18:10 2026
        2026-01-01 00:18:10 2026-01-01 0
        2026-01-01T00:18:10+00:00
        2026-01-01T08:18:10+08:00
        """,
    )


def test_a_stand_in_looks_like_what_it_stands_for(prints):
    """Nothing that a program prints about the clock's functions and classes tells that they were replaced."""
    prints(
        """
        import datetime
        import pickle
        import time

        print(time.sleep, time.monotonic.__name__, pickle.loads(pickle.dumps(time.sleep)) is time.sleep)
        now = datetime.datetime.now()
        print(type(now), isinstance(now, datetime.datetime), isinstance(now, datetime.date))
        print(repr(datetime.datetime(2026, 1, 1)), issubclass(datetime.datetime, datetime.date))
        print(isinstance(datetime.datetime.max, datetime.datetime), pickle.loads(pickle.dumps(now)) == now)


        class Moment(datetime.datetime):
            tick = time.monotonic


        print(repr(Moment(2026, 1, 1)), isinstance(now, Moment), isinstance(Moment.now(), Moment))
        print(Moment(2026, 1, 1).tick() < time.monotonic())
        for wrong in ("1", -1, None):
            try:
                time.sleep(wrong)
            except (TypeError, ValueError) as error:
                print(type(error).__name__)
        """,
        """
        <built-in function sleep> monotonic True
        <class 'datetime.datetime'> True True
        datetime.datetime(2026, 1, 1, 0, 0) True
        True True
        Moment(2026, 1, 1, 0, 0) False True
        True
        TypeError
        ValueError
        TypeError
        """,
    )


def test_timers_go_off_in_order_and_equal_ones_as_they_were_set(prints):
    """Timers of one instant keep the order in which they were set: reading the clock moves it."""
    prints(
        """
        import asyncio


        async def main():
            loop = asyncio.get_event_loop()
            start = loop.time()
            for name in "abc":
                loop.call_later(0.5, print, name, "later")
            loop.call_later(0.25, print, "sooner")
            await asyncio.gather(*[sleeper(number) for number in (3, 1, 2)])
            await asyncio.sleep(0.5)
            print("%.1f" % (loop.time() - start))


        async def sleeper(number):
            await asyncio.sleep(number / 10)
            print("slept", number)


        loop = asyncio.new_event_loop()
        loop.run_until_complete(main())
        loop.close()
        """,
        """
        slept 1
        slept 2
        sooner
        slept 3
        a later
        b later
        c later
        0.8
        """,
    )


def test_timeouts_and_queues_of_asyncio(prints):
    """What times out does so when it should, and producers and consumers meet when they would in real time."""
    prints(
        """
        import asyncio


        async def produce(queue):
            for number in range(3):
                await asyncio.sleep(0.2)
                await queue.put(number)


        async def main():
            loop = asyncio.get_event_loop()
            start = loop.time()
            queue = asyncio.Queue()
            producing = asyncio.ensure_future(produce(queue))
            for limit in (0.1, 0.3, 0.1, 0.15, 0.3):
                try:
                    item = await asyncio.wait_for(queue.get(), limit)
                except asyncio.TimeoutError:
                    item = "nothing"
                print(item, "at %.1f" % (loop.time() - start))
            done, pending = await asyncio.wait([producing], timeout=5)
            print(len(done), len(pending), "at %.1f" % (loop.time() - start))


        loop = asyncio.new_event_loop()
        loop.run_until_complete(main())
        loop.close()
        """,
        """
        nothing at 0.1
        0 at 0.2
        nothing at 0.3
        1 at 0.4
        2 at 0.6
        1 0 at 0.6
        """,
    )


def test_time_limits_of_newer_asyncio(prints):
    """`asyncio.timeout` and task groups take the loop's time, which is the clock's."""
    prints(
        """
        import asyncio


        async def main():
            loop = asyncio.get_running_loop()
            start = loop.time()
            try:
                async with asyncio.timeout(1.5):
                    async with asyncio.TaskGroup() as group:
                        group.create_task(asyncio.sleep(1))
                        group.create_task(asyncio.sleep(2))
            except TimeoutError:
                print("too late at %.1f" % (loop.time() - start))


        asyncio.run(main())
        """,
        """
        too late at 1.5
        """,
        "3.11",
        "3.13",
        "3.15",
    )


def test_waiting_busily_ends(prints):
    """A loop that waits for the clock by reading it sees it move, if in steps: 10 us, once it has read a thousand times."""
    prints(
        """
        import time

        for clock in (time.monotonic, time.perf_counter, time.time):
            start = clock()
            end = start + 0.1
            while clock() < end:
                pass
            print("%.3f" % (clock() - start))
        """,
        """
        0.100
        0.100
        0.100
        """,
    )


def test_a_scheduler_without_asyncio(prints):
    """`sched` took its clock when it was imported; that was the stand-in already."""
    prints(
        """
        import sched
        import time

        start = time.monotonic()
        scheduler = sched.scheduler()
        for delay, name in ((2, "second"), (1, "first"), (2, "third")):
            scheduler.enter(delay, 1, lambda name=name: print(name, "at %.1f" % (time.monotonic() - start)))
        scheduler.run()
        """,
        """
        first at 1.0
        second at 2.0
        third at 2.0
        """,
    )


def test_a_hand_made_loop(prints):
    """An event loop of one's own waits in `selectors` or in `select`; both move the clock, to the ms or to the us."""
    prints(
        """
        import select
        import selectors
        import socket
        import time

        here, there = socket.socketpair()
        start = time.monotonic()
        with selectors.DefaultSelector() as selector:
            selector.register(here, selectors.EVENT_READ)
            print(selector.select(1.5), "at %.4f" % (time.monotonic() - start))
            there.send(b"now")
            print(len(selector.select(1.5)), "at %.4f" % (time.monotonic() - start))
        print(select.select([here], [], [], 1.5)[0] == [here], "at %.4f" % (time.monotonic() - start))
        here.recv(3)
        print(select.select([here], [], [], 0.25), "at %.4f" % (time.monotonic() - start))
        here.close(), there.close()
        """,
        """
        [] at 1.5000
        1 at 1.5000
        True at 1.5000
        ([], [], []) at 1.7500
        """,
    )


def test_debug_mode_names_what_was_slow(prints):
    """What asyncio itself measures is virtual time, too."""
    prints(
        """
        import asyncio
        import logging
        import sys
        import time

        logging.basicConfig(stream=sys.stdout, format="%(levelname)s %(message).9s ... %(asctime)s", datefmt="%H:%M:%S")


        async def blocks():
            time.sleep(2)


        loop = asyncio.new_event_loop()
        loop.set_debug(True)
        loop.run_until_complete(blocks())
        loop.close()
        """,
        """
        WARNING Executing ... 00:16:42
        """,
    )


def test_modules_that_a_program_loads_late_keep_to_the_clock(prints):
    """What waits may be imported by something that the program imports, or by a name that nobody could see before."""
    prints(
        """
        import importlib
        import time as t, sys

        start = t.monotonic()
        futures = importlib.import_module("concurrent." + "futures")
        with futures.ThreadPoolExecutor(1) as pool:
            try:
                pool.submit(t.sleep, 3600).result(timeout=1800)
            except futures.TimeoutError:
                print("%.0f" % (t.monotonic() - start))
        print("%.0f" % (t.monotonic() - start))
        print(importlib.import_module("date" + "time").datetime.now().year)
        """,
        """
        1800
        3600
        2026
        """,
    )


# Several threads


def test_threads_sleep_side_by_side(prints):
    """The one that is due first goes on, alone; three seconds' sleep in each of three threads takes three seconds."""
    prints(
        """
        import threading
        import time

        start = time.monotonic()


        def sleeper(name, naps):
            for nap in naps:
                time.sleep(nap)
                print(name, "%.2f" % (time.monotonic() - start))


        threads = [
            threading.Thread(target=sleeper, args=("a", [1, 1, 1])),
            threading.Thread(target=sleeper, args=("b", [0.75, 1.5])),
            threading.Thread(target=sleeper, args=("c", [2.5])),
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        print("all %.2f" % (time.monotonic() - start))
        """,
        """
        b 0.75
        a 1.00
        a 2.00
        b 2.25
        c 2.50
        a 3.00
        all 3.00
        """,
    )


def test_waiting_for_others_with_a_time_limit(prints):
    """Events, conditions, queues, threads, futures: each wait ends when it is answered, or exactly when it gives up."""
    prints(
        """
        import concurrent.futures
        import queue
        import threading
        import time

        start = time.monotonic()


        def note(*words):
            print(*words + ("at %.1f" % (time.monotonic() - start),))


        event = threading.Event()
        timer = threading.Timer(1, event.set)
        timer.start()
        note("event", event.wait(0.5))
        note("event", event.wait(5))

        condition = threading.Condition()
        ready = []


        def prepare():
            time.sleep(1)
            with condition:
                ready.append(True)
                condition.notify()


        preparing = threading.Thread(target=prepare)
        preparing.start()
        with condition:
            note("condition", condition.wait(0.5))
            note("condition", condition.wait_for(lambda: ready == [True], 5))
        preparing.join()

        items = queue.Queue()


        def work():
            time.sleep(1)
            items.put("item")
            time.sleep(1)


        worker = threading.Thread(target=work)
        worker.start()
        try:
            items.get(timeout=0.5)
        except queue.Empty:
            note("empty")
        note(items.get(timeout=5))
        worker.join(0.5)
        note("alive", worker.is_alive())
        worker.join(5)
        note("alive", worker.is_alive())

        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            slow, quick = pool.submit(time.sleep, 2), pool.submit(time.sleep, 1)
            try:
                slow.result(timeout=0.5)
            except concurrent.futures.TimeoutError:
                note("no result")
            done, rest = concurrent.futures.wait([slow, quick], timeout=1)
            note("done", len(done), "rest", len(rest))
            note(slow.result(timeout=threading.TIMEOUT_MAX))

        semaphore = threading.Semaphore(0)
        note("semaphore", semaphore.acquire(timeout=1.5))
        barrier = threading.Barrier(2, timeout=1.5)
        try:
            barrier.wait()
        except threading.BrokenBarrierError:
            note("broken")
        """,
        """
        event False at 0.5
        event True at 1.0
        condition False at 1.5
        condition True at 2.0
        empty at 2.5
        item at 3.0
        alive True at 3.5
        alive False at 4.0
        no result at 4.5
        done 1 rest 1 at 5.5
        None at 6.0
        semaphore False at 7.5
        broken at 9.0
        """,
    )


def test_a_lock_is_held_as_long_as_its_holder_sleeps(prints):
    """Who wants a lock waits in real time, but for as long as the clock's time has its holder hold it."""
    prints(
        """
        import threading
        import time

        start = time.monotonic()
        lock = threading.Lock()


        def hold(name, delay):
            time.sleep(delay)
            with lock:
                time.sleep(1)
                print(name, "%.2f" % (time.monotonic() - start))


        threads = [threading.Thread(target=hold, args=(name, n / 4)) for n, name in enumerate("abc")]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        """,
        """
        a 1.00
        b 2.00
        c 3.00
        """,
    )


def test_threads_beside_an_event_loop(prints):
    """Timers of the loop and sleeping threads of its executor share one time."""
    prints(
        """
        import asyncio
        import time


        async def main():
            loop = asyncio.get_event_loop()
            start = loop.time()

            def blocks(name, seconds):
                time.sleep(seconds)
                loop.call_soon_threadsafe(print, name, "%.2f" % (time.monotonic() - start))
                return name

            async def ticks():
                for _ in range(4):
                    await asyncio.sleep(0.5)
                    print("tick %.2f" % (loop.time() - start))

            ticking = asyncio.ensure_future(ticks())
            names = await asyncio.gather(
                loop.run_in_executor(None, blocks, "one", 0.7), loop.run_in_executor(None, blocks, "two", 1.2)
            )
            print(names)
            try:
                await asyncio.wait_for(loop.run_in_executor(None, blocks, "three", 0.6), 0.1)
            except asyncio.TimeoutError:
                print("gave up %.2f" % (loop.time() - start))
            await ticking


        loop = asyncio.new_event_loop()
        loop.run_until_complete(main())
        loop.close()
        """,
        """
        tick 0.50
        one 0.70
        tick 1.00
        two 1.20
        ['one', 'two']
        gave up 1.30
        tick 1.50
        three 1.80
        tick 2.00
        """,
    )


def test_a_thread_that_answers_late_is_not_too_late(prints):
    """Time stands still while any thread can still do something now: work, pass on what it has, or be woken by it."""
    prints(
        """
        import queue
        import threading
        import time

        start = time.monotonic()
        first, second = queue.Queue(), queue.Queue()


        def relay():
            while True:
                item = first.get(timeout=60)
                if item is None:
                    return
                sum(range(100000))
                second.put(item)


        def alarm():
            time.sleep(1)
            print("alarm %.1f" % (time.monotonic() - start))


        threads = [threading.Thread(target=relay), threading.Thread(target=alarm)]
        for thread in threads:
            thread.start()
        for number in range(10):
            first.put(number)
            print(second.get(timeout=0.5), end=" ")
        print("relayed %.1f" % (time.monotonic() - start))
        first.put(None)
        for thread in threads:
            thread.join()
        """,
        """
        0 1 2 3 4 5 6 7 8 9 relayed 0.0
        alarm 1.0
        """,
    )


def test_sleepers_beside_a_thread_that_computes(prints):
    """Computing takes no virtual time: who sleeps meanwhile is woken after it."""
    prints(
        """
        import threading
        import time

        start = time.monotonic()


        def compute():
            total = 0
            for number in range(300000):
                total += number
            print("computed", total, "%.1f" % (time.monotonic() - start))


        def nap():
            time.sleep(0.001)
            print("slept %.1f" % (time.monotonic() - start))


        threads = [threading.Thread(target=nap), threading.Thread(target=compute)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        """,
        """
        computed 44999850000 0.0
        slept 0.0
        """,
    )


def test_sleepers_beside_a_thread_that_waits_busily(prints):
    """Whoever waits by reading the clock lets all go first who are due."""
    prints(
        """
        import threading
        import time

        start = time.monotonic()


        def spin():
            while time.monotonic() - start < 0.15:
                pass
            print("spun")


        def nap():
            for _ in range(2):
                time.sleep(0.05)
                print("slept until %.2f" % (time.monotonic() - start))


        threads = [threading.Thread(target=nap), threading.Thread(target=spin)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        """,
        """
        slept until 0.05
        slept until 0.10
        spun
        """,
    )


def test_sleeping_for_no_time_lets_others_go_on(prints):
    """`time.sleep(0)` comes back when all that can be done at this instant has been done."""
    prints(
        """
        import threading
        import time

        done = []
        thread = threading.Thread(target=lambda: done.append(sum(range(100000))))
        thread.start()
        time.sleep(0)
        print(done)
        thread.join()
        """,
        """
        [4999950000]
        """,
    )


def test_two_hundred_threads(prints):
    """A crowd of sleepers costs each of them one turn, not a race of all at every instant."""
    prints(
        """
        import threading
        import time

        start = time.monotonic()
        order = []


        def nap(number):
            time.sleep((number * 7 % 200) / 100.0 + 1)
            order.append(number * 7 % 200)


        threads = [threading.Thread(target=nap, args=(number,)) for number in range(200)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        print(order == sorted(order), "%.1f" % (time.monotonic() - start))
        """,
        """
        True 3.0
        """,
        "3.9",
        "3.15",
    )


def test_a_signal_is_handled_before_time_goes_on(prints):
    """A handler may read the clock and sleep, too, whatever its thread was waiting for."""
    prints(
        """
        import os
        import signal
        import threading
        import time

        start = time.monotonic()


        def note(name):
            print(name, "%.1f" % (time.monotonic() - start))


        def handle(signum, frame):
            note("called")
            time.sleep(2)
            note("handled")


        def work(seconds):
            time.sleep(seconds)
            if seconds == 1:
                os.kill(os.getpid(), signal.SIGUSR1)
            for _ in range(2):
                time.sleep(1)
            note("worked")


        signal.signal(signal.SIGUSR1, handle)
        threads = [threading.Thread(target=work, args=(seconds,)) for seconds in (1, 1.5)]
        for thread in threads:
            thread.start()
        time.sleep(2)
        note("slept")
        for thread in threads:
            thread.join()
        """,
        """
        called 1.0
        worked 3.0
        handled 3.0
        slept 3.0
        worked 3.5
        """,
    )


# What goes at its own pace


def test_an_echo_server_and_its_client(prints):
    """Sockets on the loopback are answered at the present instant, before any timer."""
    prints(
        """
        import asyncio


        async def serve(reader, writer):
            while True:
                line = await reader.readline()
                if not line:
                    break
                await asyncio.sleep(0.5)
                writer.write(line.upper())
                await writer.drain()
            writer.close()


        async def client(name, delay, port):
            loop = asyncio.get_event_loop()
            start = loop.time()
            await asyncio.sleep(delay)
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            for word in ("one", "two"):
                await asyncio.sleep(0.2)
                writer.write((name + " " + word + "\\n").encode())
                answer = await asyncio.wait_for(reader.readline(), 0.6)
                print(answer.decode().strip(), "at %.1f" % (loop.time() - start))
            writer.close()


        async def main():
            loop = asyncio.get_event_loop()
            server = await asyncio.start_server(serve, "127.0.0.1", 0)
            port = server.sockets[0].getsockname()[1]
            await asyncio.gather(client("a", 0, port), client("b", 0.1, port))
            server.close()
            await server.wait_closed()


        loop = asyncio.new_event_loop()
        loop.run_until_complete(main())
        loop.run_until_complete(asyncio.sleep(0.1))
        loop.close()
        """,
        """
        A ONE at 0.7
        B ONE at 0.8
        A TWO at 1.4
        B TWO at 1.5
        """,
    )


def test_a_lock_with_a_time_limit_is_real_time_and_the_clock_keeps_pace(prints):
    """`Lock.acquire(timeout=...)` and `SimpleQueue.get(timeout=...)` count in C: meanwhile the clock goes as time does."""
    prints(
        """
        import threading
        import time

        lock = threading.Lock()
        lock.acquire()


        def impatient():
            print("acquired:", lock.acquire(timeout=0.5))


        def sleeper():
            for seconds in (0.01, 3600):
                time.sleep(seconds)
                print("slept", seconds)


        threads = [threading.Thread(target=impatient), threading.Thread(target=sleeper)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        """,
        """
        slept 0.01
        acquired: False
        slept 3600
        """,
        times=1,
    )


def test_while_a_child_process_runs_the_clock_keeps_pace(prints):
    """Nobody can know what another process is about to do, so nobody gives up on it before it is due."""
    prints(
        """
        import asyncio
        import sys


        async def main():
            child = await asyncio.create_subprocess_exec(
                sys.executable, "-c", "import time; time.sleep(0.1); print('from the child')",
                stdout=asyncio.subprocess.PIPE,
            )
            printed, _ = await asyncio.wait_for(child.communicate(), 30)
            print(printed.decode().strip())
            await asyncio.sleep(3600)
            print("an hour later")


        if sys.version_info >= (3, 7):
            asyncio.run(main())
        else:
            asyncio.get_event_loop().run_until_complete(main())
        """,
        """
        from the child
        an hour later
        """,
    )


def test_a_fork_of_the_program_goes_at_the_pace_of_real_time(prints):
    """So do processes that a program starts in other ways; what the two print of each other's time agrees."""
    prints(
        """
        import os
        import time

        start = time.monotonic()
        time.sleep(1)
        if os.fork() == 0:
            time.sleep(0.1)
            print("child %d" % (time.monotonic() - start))
        else:
            os.wait()
            time.sleep(1)
            print("parent %d" % (time.monotonic() - start))
        """,
        """
        child 1
        parent 2
        """,
    )


def test_an_alarm_goes_off_while_the_program_sleeps(prints):
    """The kernel's timers are real; while one is set, sleeping is, too."""
    prints(
        """
        import signal
        import time


        def ring(signum, frame):
            print("ring")


        signal.signal(signal.SIGALRM, ring)
        signal.setitimer(signal.ITIMER_REAL, 0.05)
        time.sleep(3600)
        print("slept for an hour")
        """,
        """
        ring
        slept for an hour
        """,
    )


def test_python_2_with_threads_runs_in_real_time(prints):
    """There the clock cannot know what threads do; so it goes on from where it is, as fast as time."""
    prints(
        """
        import threading
        import time

        start = time.time()
        time.sleep(3600)
        thread = threading.Thread(target=time.sleep, args=(0.2,))
        thread.start()
        thread.join()
        print(3600.1 < time.time() - start < 3700)
        time.sleep(3600)
        print("%d" % (time.time() - start))
        """,
        """
        True
        7200
        """,
        "2.7",
    )
