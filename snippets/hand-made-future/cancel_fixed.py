# /// script
# requires-python = ">=3.5"
# ///


class Cancelled(BaseException):
    pass


class Future:
    def __await__(self):
        return (yield self)


class Task:
    def __init__(self, coro):
        self.coro = coro
        self.wake()

    def wake(self):
        self.step(self.coro.send, None)

    def cancel(self):
        self.future.wake = None
        self.step(self.coro.throw, Cancelled())

    def step(self, resume, value):
        try:
            self.future = resume(value)
            self.future.wake = self.wake
        except Cancelled:
            print("task: cancelled")


async def listen(line):
    try:
        while True:
            try:
                print("heard", await line)
            except Exception as error:
                print("once more, after", type(error).__name__)
    finally:
        print("hung up")


task = Task(listen(Future()))
task.cancel()
print("still waiting:", task.future.wake is not None)
task.coro.close()
