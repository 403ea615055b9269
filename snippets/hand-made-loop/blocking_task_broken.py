# /// script
# requires-python = ">=3.5"
# ///

import heapq
import itertools
import time
import types


@types.coroutine
def sleep(seconds):
    yield time.monotonic() + seconds


async def clock():
    for _ in range(5):
        print("tick at {:.1f}".format(time.monotonic() - start))
        await sleep(0.1)


async def cook():
    await sleep(0.1)
    print("  cook begins")
    time.sleep(0.3)
    print("  cook is done")


def run(*tasks):
    number = itertools.count()
    timers = [(0, next(number), task) for task in tasks]
    while timers:
        due, _, task = heapq.heappop(timers)
        time.sleep(max(0, due - time.monotonic()))
        try:
            due = task.send(None)
        except StopIteration:
            continue
        heapq.heappush(timers, (due, next(number), task))


start = time.monotonic()
run(clock(), cook())
