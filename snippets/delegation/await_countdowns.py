# /// script
# requires-python = ">=3.5"
# ///

import time


class Pause:
    def __init__(self, seconds):
        self.seconds = seconds

    def __await__(self):
        yield self.seconds


async def countdown(name, count, pause):
    while count > 0:
        print("{} {}".format(name, count))
        await Pause(pause)
        count -= 1
    return name + " is done"


def run(*tasks):
    start = time.monotonic()
    queue = [(0, number, task) for number, task in enumerate(tasks)]
    while queue:
        queue.sort()
        due, number, task = queue.pop(0)
        time.sleep(max(0, start + due - time.monotonic()))
        try:
            pause = task.send(None)
            queue.append((due + pause, number, task))
        except StopIteration as stop:
            print(stop.value)
    print("over after {:.0f} s".format(time.monotonic() - start))


run(countdown("A", 2, 0.5), countdown("B", 3, 0.3))
