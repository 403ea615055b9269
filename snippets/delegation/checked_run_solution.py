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


async def add(left, right):
    await Pause(0.2)
    return left + right


def prices():
    yield 0.3


def run(task):
    if not inspect.iscoroutine(task):
        raise TypeError("run() takes a coroutine")
    try:
        while True:
            time.sleep(task.send(None))
    except StopIteration as stop:
        return stop.value


print(run(add(1, 2)))
try:
    run(prices())
except TypeError as error:
    print("TypeError: {}".format(error))
