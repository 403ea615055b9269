# /// script
# requires-python = ">=3.3"
# ///

import heapq
import itertools
import time


def sleep(seconds):
    yield time.monotonic() + seconds


def countdown(name, count, delay):
    yield from sleep(delay)
    while count > 0:
        print("{} {}".format(name, count))
        yield from sleep(0.25)
        count -= 1
    print("{} lift-off".format(name))


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
run(countdown("A", 4, 0), countdown("B", 2, 0.2), countdown("C", 3, 0.1))
print("{:.0f} s in total".format(time.monotonic() - start))
