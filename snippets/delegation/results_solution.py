# /// script
# requires-python = ">=3.5"
# ///

import inspect
import time


class Pause:
    def __init__(self, seconds):
        self.seconds = seconds

    def __await__(self):
        yield self.seconds


async def add(left, right, seconds):
    await Pause(seconds)
    print("{} + {} is known".format(left, right))
    return left + right


def prices():
    yield 0.3


def run(*tasks):
    for task in tasks:
        if not inspect.iscoroutine(task):
            raise TypeError("run() takes coroutines only")
    start = time.monotonic()
    queue = [(0, number, task) for number, task in enumerate(tasks)]
    results = [None] * len(tasks)
    while queue:
        queue.sort()
        due, number, task = queue.pop(0)
        time.sleep(max(0, start + due - time.monotonic()))
        try:
            pause = task.send(None)
        except StopIteration as stop:
            results[number] = stop.value
            continue
        queue.append((due + pause, number, task))
    return results


print(run(add(1, 2, 0.4), add(3, 4, 0.2)))
try:
    run(prices())
except TypeError as error:
    print("TypeError: {}".format(error))
