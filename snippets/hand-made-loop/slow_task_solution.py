# /// script
# requires-python = ">=3.5"
# ///

import time
import types
from collections import deque


@types.coroutine
def take_turns():
    yield


async def waiter():
    for table in 1, 2, 3:
        print("waiter: table {}".format(table))
        await take_turns()


async def cook():
    await take_turns()
    time.sleep(0.3)


def run(*tasks):
    ready = deque(tasks)
    while ready:
        task = ready.popleft()
        began = time.monotonic()
        try:
            task.send(None)
            ready.append(task)
        except StopIteration:
            pass
        if time.monotonic() - began > 0.2:
            print("{} held the loop".format(task.__name__))


run(waiter(), cook())
