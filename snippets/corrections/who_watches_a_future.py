# /// script
# requires-python = ">=3.7"
# ///

import asyncio


class Future(asyncio.Future):
    def add_done_callback(self, callback, **context):
        print("future: my waiter asks to be called back")
        super().add_done_callback(callback, **context)

    def set_result(self, result):
        print("future: done, I have the callbacks scheduled")
        super().set_result(result)


async def guest(water):
    print("guest: waits")
    print("guest: has", await water)


async def main():
    water = Future()
    waiting = asyncio.create_task(guest(water))
    await asyncio.sleep(0.1)
    water.set_result("hot water")
    await waiting


asyncio.run(main())
