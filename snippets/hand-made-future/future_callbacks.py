# /// script
# requires-python = ">=3.3"
# ///

import heapq
import itertools
import time
from collections import deque
from functools import partial

ready = deque()
timers = []
number = itertools.count()


def call_later(seconds, callback):
    due = time.monotonic() + seconds
    heapq.heappush(timers, (due, next(number), callback))


class Future:
    def __init__(self):
        self.callbacks = []

    def add_done_callback(self, callback):
        self.callbacks.append(callback)

    def set_result(self, result):
        self.result = result
        for callback in self.callbacks:
            ready.append(partial(callback, self))


def run():
    while ready or timers:
        if not ready:
            due, _, callback = heapq.heappop(timers)
            time.sleep(max(0, due - time.monotonic()))
            ready.append(callback)
        ready.popleft()()


water = Future()
water.add_done_callback(lambda future: print("Ann:", future.result))
water.add_done_callback(lambda future: print("Bo:", future.result))
call_later(0.2, partial(water.set_result, "hot water"))
call_later(0.1, partial(print, "kettle: not yet"))
run()
