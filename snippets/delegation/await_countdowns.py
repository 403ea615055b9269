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


async def countdown(name, count, pause):
    while count:
        print("{} {}".format(name, count))
        await sleep(pause)
        count -= 1
    return "{} lift-off".format(name)


async def launch(name, count, pause):
    message = await countdown(name, count, pause)
    print(message)


def run(*tasks):
    start = time.monotonic()
    queue = [(0, number, task) for number, task in enumerate(tasks)]
    while queue:
        queue.sort()
        due, number, task = queue.pop(0)
        time.sleep(max(0, start + due - time.monotonic()))
        try:
            pause = task.send(None)
        except StopIteration:
            continue
        queue.append((due + pause, number, task))
    print("over after {:.0f} s".format(time.monotonic() - start))


run(launch("A", 2, 0.5), launch("B", 3, 0.3))
