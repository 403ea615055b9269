# /// script
# requires-python = ">=3.3"
# ///

import time


def sleep(seconds):
    yield seconds


def countdown(name, count, pause):
    while count > 0:
        print("{} {}".format(name, count))
        yield from sleep(pause)
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
