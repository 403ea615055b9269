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


def report(text):
    print("{:.1f} s: {}".format(time.monotonic() - start, text))


async def kettle(water):
    await sleep(0.5)
    report("water is ready")
    water.append("hot water")


async def guest(water):
    while not water:
        report("guest looks in vain")
        await sleep(0.2)
    report("guest has " + water[0])


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


water = []
start = time.monotonic()
run(kettle(water), guest(water))
