# /// script
# requires-python = ">=3.5"
# ///

from collections import deque

ready = deque()


class Future:
    def __init__(self):
        self.callbacks = []


class Stranger:
    def __await__(self):
        yield 42


class Task:
    def __init__(self, coro):
        self.coro = coro
        ready.append(self.step)

    def step(self, error=None):
        try:
            if error:
                future = self.coro.throw(error)
            else:
                future = self.coro.send(None)
        except StopIteration:
            return
        if isinstance(future, Future):
            future.callbacks.append(self.step)
        else:
            error = RuntimeError("not a Future: {!r}".format(future))
            ready.append(lambda: self.step(error))


async def guest():
    try:
        await Stranger()
    except RuntimeError as error:
        print("guest caught:", error)


Task(guest())
while ready:
    ready.popleft()()
