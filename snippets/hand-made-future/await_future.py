# /// script
# requires-python = ">=3.5"
# ///

from collections import deque

ready = deque()


class Future:
    def __init__(self):
        self.done, self.callbacks = False, []

    def set_result(self, result):
        self.done, self.result = True, result
        ready.extend(self.callbacks)

    def __await__(self):
        if not self.done:
            yield self
        return self.result


class Task:
    def __init__(self, coro):
        self.coro = coro
        ready.append(self.step)

    def step(self):
        try:
            future = self.coro.send(None)
        except StopIteration:
            return
        future.callbacks.append(self.step)


async def guest(name, water):
    print(name, "waits")
    print(name, "has", await water)


water = Future()
Task(guest("Ann", water))
Task(guest("Bo", water))
ready.append(lambda: water.set_result("hot water"))
while ready:
    ready.popleft()()
