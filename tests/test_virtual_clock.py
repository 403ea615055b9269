"""The virtual clock: sleeping costs nothing, takes exactly as long as it says, and things happen in their order.

Each program runs several times on CPythons old and new, and prints the same every time, however busy the machine is.
"""

import pytest

from press.runner import Batch
from tests.proving import cells, program, said, text, those

VERSIONS = ("3.6", "3.9", "3.13", "3.15")
TIMES = 4


@pytest.fixture
def prints(tmp_path):
    """A function that checks what a program prints, on each version, each time."""

    def check(source, expected, *versions):
        snippet = program(tmp_path, source)
        batches = [Batch(interpreter, (snippet,) * TIMES) for interpreter in those(*(versions or VERSIONS))]
        printed = [(cell.version, cell.fault or said(cell.outcome)) for cell in cells(batches)]
        assert printed == [(version, text(expected)) for version, _ in printed]
        assert len(printed) == TIMES * len(batches)

    return check


def test_sleeping_is_exact(prints):
    """An hour's sleep ends at once, and an hour has passed on every clock, however it was imported."""
    prints(
        """
        from datetime import datetime
        from time import sleep, time

        before, moment = time(), datetime.now()
        sleep(3600)
        print("%.3f" % (time() - before))
        print("%.3f" % (datetime.now() - moment).total_seconds())
        """,
        "3600.000\n3600.000\n",
        "2.7",
        *VERSIONS,
    )


def test_the_calendar_agrees_with_the_clock(prints):
    """Programs start as the year 2026 does, in UTC."""
    prints(
        """
        import datetime
        import time

        time.sleep(90)
        print(time.strftime("%Y-%m-%d %H:%M:%S %Z"), time.ctime())
        now = datetime.datetime.now(datetime.timezone.utc)
        print(now.isoformat(timespec="seconds"), isinstance(now, datetime.date), type(now))
        print(repr(datetime.datetime(2026, 1, 1)), datetime.date.today())
        """,
        """
        2026-01-01 00:18:10 UTC Thu Jan  1 00:18:10 2026
        2026-01-01T00:18:10+00:00 True <class 'datetime.datetime'>
        datetime.datetime(2026, 1, 1, 0, 0) 2026-01-01
        """,
    )


def test_a_loop_that_reads_the_clock_ends(prints):
    """Each reading takes a little."""
    prints(
        """
        import time

        end = time.monotonic() + 0.01
        while time.monotonic() < end:
            pass
        print("over")
        """,
        "over\n",
    )


def test_timers_keep_their_order(prints):
    """Those that are due first go first, and of those set in a row, the first."""
    prints(
        """
        import asyncio


        async def main():
            loop = asyncio.get_event_loop()
            start = loop.time()
            for delay, name in ((0.3, "c"), (0.1, "a"), (0.2, "b"), (0.3, "d"), (0.3, "e")):
                loop.call_later(delay, print, name)
            await asyncio.sleep(0.3)
            print("%.1f" % (loop.time() - start))
            await asyncio.sleep(0.1)
            try:
                await asyncio.wait_for(asyncio.sleep(3600), 60)
            except asyncio.TimeoutError:
                print("%.1f" % (loop.time() - start))


        loop = asyncio.new_event_loop()
        loop.run_until_complete(main())
        loop.close()
        """,
        "a\nb\nc\nd\ne\n0.3\n60.4\n",
    )


def test_threads_wait_for_one_another(prints):
    """Sleeps and timed waits in threads are one timeline with the loop's."""
    prints(
        """
        import asyncio
        import queue
        import threading
        import time
        from concurrent.futures import ThreadPoolExecutor

        start = time.monotonic()


        def say(what):
            print("%.1f %s" % (time.monotonic() - start, what))


        def work(name, seconds):
            time.sleep(seconds)
            say(name)
            return name


        async def beat():
            for _ in range(3):
                await asyncio.sleep(1)
                say("beat")


        async def main():
            with ThreadPoolExecutor(2) as pool:
                loop = asyncio.get_event_loop()
                jobs = [loop.run_in_executor(pool, work, name, s) for name, s in (("slow", 2.5), ("quick", 0.5))]
                await asyncio.gather(beat(), *jobs)


        loop = asyncio.new_event_loop()
        loop.run_until_complete(main())
        loop.close()
        event, items = threading.Event(), queue.Queue()
        print(event.wait(5))
        timer = threading.Timer(2, event.set)
        timer.start()
        print(event.wait(10))
        timer.join()
        say("event")
        try:
            items.get(timeout=1)
        except queue.Empty:
            say("empty")
        """,
        """
        0.5 quick
        1.0 beat
        2.0 beat
        2.5 slow
        3.0 beat
        False
        True
        10.0 event
        11.0 empty
        """,
    )


def test_a_busy_thread_holds_the_clock(prints):
    """While somebody computes, no time passes for those who sleep: what it finds is there first."""
    prints(
        """
        import threading
        import time


        def compute():
            total = sum(range(300000))
            print("computed", total)


        thread = threading.Thread(target=compute)
        thread.start()
        time.sleep(0.001)
        print("slept")
        thread.join()
        """,
        "computed 44999850000\nslept\n",
    )


def test_loopback_answers_before_time_passes(prints):
    """A client and a server with pauses keep their order."""
    prints(
        """
        import asyncio


        async def serve(reader, writer):
            line = await reader.readline()
            await asyncio.sleep(float(line))
            writer.write(line)
            writer.close()


        async def ask(port, pause):
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(b"%.1f\\n" % pause)
            print((await reader.readline()).decode(), end="")
            writer.close()


        async def main():
            server = await asyncio.start_server(serve, "127.0.0.1", 0)
            port = server.sockets[0].getsockname()[1]
            await asyncio.gather(*[ask(port, pause) for pause in (0.3, 0.1, 0.2)])
            server.close()
            await server.wait_closed()
            await asyncio.sleep(0.1)


        loop = asyncio.new_event_loop()
        loop.run_until_complete(main())
        loop.close()
        """,
        "0.1\n0.2\n0.3\n",
    )


def test_who_waits_for_more_than_a_day_waits_for_ever(tmp_path):
    """It is told at once."""
    for interpreter in those(*VERSIONS):
        done = cells([Batch(interpreter, (program(tmp_path, "import time\ntime.sleep(10**6)\n"),))])
        assert "for ever" in (done[0].fault or "")
