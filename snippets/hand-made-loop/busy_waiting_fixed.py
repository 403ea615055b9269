# /// script
# requires-python = ">=3.3"
# ///

import heapq
import time


def alarm(name, seconds):
    yield time.monotonic() + seconds
    print(name)


timers = []
for task in alarm("egg", 0.2), alarm("tea", 0.1):
    heapq.heappush(timers, (next(task), task))
turns = 2
while timers:
    due, task = heapq.heappop(timers)
    time.sleep(max(0, due - time.monotonic()))
    turns += 1
    try:
        heapq.heappush(timers, (next(task), task))
    except StopIteration:
        continue
print("{} turns".format(turns))
