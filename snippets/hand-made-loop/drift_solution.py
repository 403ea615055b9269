# /// script
# requires-python = ">=3.3"
# ///

import time


def drifting():
    for _ in range(3):
        print("drifting: {:.1f}".format(time.monotonic() - start))
        time.sleep(0.1)
        yield time.monotonic() + 0.2


def steady():
    due = time.monotonic()
    for _ in range(3):
        print("steady: {:.1f}".format(time.monotonic() - start))
        time.sleep(0.1)
        due += 0.2
        yield due


def run(task):
    for due in task:
        time.sleep(max(0, due - time.monotonic()))


for task in drifting(), steady():
    start = time.monotonic()
    run(task)
