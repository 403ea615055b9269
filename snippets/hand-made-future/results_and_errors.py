# /// script
# requires-python = ">=3.5"
# ///

from collections import deque

ready = deque()


class Task:
    def __init__(self, coro):
        self.coro, self.done, self.callbacks = coro, False, []
        ready.append(self.step)

    def step(self):
        try:
            self.coro.send(None).callbacks.append(self.step)
        except StopIteration as stop:
            self.finish(stop.value, None)
        except Exception as error:
            self.finish(None, error)

    def finish(self, result, error):
        self.done, self.result, self.error = True, result, error
        ready.extend(self.callbacks)

    def __await__(self):
        if not self.done:
            yield self
        if self.error:
            raise self.error
        return self.result


async def share(people):
    return 12 // people


async def guest(name, task):
    try:
        print(name, "pays", await task)
    except ZeroDivisionError:
        print(name, "hears of the error")


for name, people in ("Ann", 3), ("Bo", 0):
    Task(guest(name, Task(share(people))))
while ready:
    ready.popleft()()
