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


def prices():
    yield 0.3
    yield 0.7


def greet():
    print("hello")


def run(task):
    start = time.monotonic()
    try:
        while True:
            time.sleep(task.send(None))
    except StopIteration:
        print("over after {:.0f} s".format(time.monotonic() - start))


run(tea())
print(list(tea()))
run(prices())
run(greet())
