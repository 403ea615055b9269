# /// script
# requires-python = ">=3.3"
# ///

import time


def sleep(seconds):
    yield seconds


def tea():
    print("kettle on")
    sleep(1)
    print("kettle off")
    yield from sleep(0.1)
    print("tea is ready")


def run(task):
    start = time.monotonic()
    try:
        while True:
            time.sleep(task.send(None))
    except StopIteration:
        elapsed = time.monotonic() - start
        print("over after {:.0f} s".format(elapsed))


run(tea())
