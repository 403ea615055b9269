# /// script
# requires-python = ">=3.3"
# ///

import time
from collections import deque


def alarm(name, seconds):
    due = time.monotonic() + seconds
    while time.monotonic() < due:
        yield
    print(name)


ready = deque([alarm("egg", 0.02), alarm("tea", 0.01)])
turns = 0
while ready:
    task = ready.popleft()
    turns += 1
    try:
        next(task)
    except StopIteration:
        continue
    ready.append(task)
print("more than 1000 turns: {}".format(turns > 1000))
