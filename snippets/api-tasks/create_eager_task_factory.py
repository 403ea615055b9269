# /// script
# requires-python = ">=3.12"
# ///

import asyncio


class Traced(asyncio.Task):
    def __init__(self, coro, **options):
        print("before", coro.__name__)
        super().__init__(coro, **options)
        print("after, done:", self.done())


async def job():
    print("runs")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.create_eager_task_factory(Traced))
    task = asyncio.create_task(job())
    print("made a", type(task).__name__)
    loop.set_task_factory(None)


asyncio.run(main())
