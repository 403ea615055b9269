# /// script
# requires-python = ">=3.5"
# ///

import time


async def greet():
    print("hello")


def prices():
    yield 0.3
    yield 0.7


async def shop():
    await prices()


def run(task):
    start = time.monotonic()
    try:
        while True:
            time.sleep(task.send(None))
    except StopIteration:
        elapsed = time.monotonic() - start
        print("over after {:.0f} s".format(elapsed))


run(greet())
run(prices())
try:
    list(shop())
except TypeError as error:
    print("TypeError: {}".format(error))
run(shop())
