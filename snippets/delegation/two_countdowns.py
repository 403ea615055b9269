# /// script
# requires-python = ">=3.3"
# ///

import time


def sleep(seconds):
    yield seconds


def countdown(name, count, pause):
    while count:
        print("{} {}".format(name, count))
        yield from sleep(pause)
        count -= 1
    return "{} lift-off".format(name)


def launch(name, count, pause):
    message = yield from countdown(name, count, pause)
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
