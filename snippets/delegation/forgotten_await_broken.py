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


def run(task):
    start = time.monotonic()
    try:
        while True:
            time.sleep(task.send(None))
    except StopIteration:
        elapsed = time.monotonic() - start
        print("over after {:.0f} s".format(elapsed))


run(tea())
