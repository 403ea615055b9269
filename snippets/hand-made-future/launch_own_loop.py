# /// script
# requires-python = ">=3.5"
# ///

import heapq
import itertools
import time
from collections import deque

ready = deque()
timers = []
number = itertools.count()


class Future:
    def __init__(self):
        self.done, self.callbacks = False, []

    def finish(self, value=None, error=None):
        self.done, self.value, self.error = True, value, error
        ready.extend(self.callbacks)

    def result(self):
        if self.error:
            raise self.error
        return self.value

    def __await__(self):
        if not self.done:
            yield self
        return self.result()


class Task(Future):
    def __init__(self, coro):
        super().__init__()
        self.coro = coro
        ready.append(self.step)

    def step(self):
        try:
            self.coro.send(None).callbacks.append(self.step)
        except StopIteration as stop:
            self.finish(stop.value)
        except Exception as error:
            self.finish(error=error)


create_task = Task


def sleep(seconds):
    future, due = Future(), time.monotonic() + seconds
    heapq.heappush(timers, (due, next(number), future.finish))
    return future


def run(coro):
    main = Task(coro)
    while not main.done:
        wait = 0 if ready else max(0, timers[0][0] - time.monotonic())
        time.sleep(wait)
        while timers and timers[0][0] <= time.monotonic():
            ready.append(heapq.heappop(timers)[2])
        for _ in range(len(ready)):
            ready.popleft()()
    return main.result()


async def countdown(name, count, delay):
    await sleep(delay)
    while count > 0:
        print("{} {}".format(name, count))
        await sleep(0.25)
        count -= 1
    return "{} lift-off".format(name)


async def main():
    launches = ("A", 4, 0), ("B", 2, 0.2), ("C", 3, 0.1)
    tasks = [create_task(countdown(*launch)) for launch in launches]
    for task in tasks:
        print(await task)


run(main())
