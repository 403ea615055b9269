# /// script
# requires-python = ">=3.5"
# ///

import time


class Pause:
    def __init__(self, seconds):
        self.seconds = seconds

    def __await__(self):
        yield self.seconds


async def sleep(seconds):
    await Pause(seconds)


async def tea():
    print("kettle on")
    sleep(1)
    Pause(1)
    print("kettle off")


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
        print("over after {:.0f} s".format(time.monotonic() - start))


def attempt(action, argument):
    try:
        action(argument)
    except TypeError as error:
        print("TypeError: {}".format(error))


run(tea())
attempt(list, tea())
attempt(run, shop())
run(prices())
