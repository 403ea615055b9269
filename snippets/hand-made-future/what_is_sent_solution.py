# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import collections.abc


class Spy(collections.abc.Coroutine):
    def __init__(self, coro):
        self.coro = coro

    def send(self, value):
        print("  sent in:", value)
        return self.coro.send(value)

    def throw(self, *error):
        return self.coro.throw(*error)

    def __await__(self):
        return self


async def guest():
    print("guest has", await asyncio.sleep(0.1, "hot water"))
    print("guest has", await asyncio.sleep(0.1, "tea"))


async def main():
    await asyncio.create_task(Spy(guest()))


asyncio.run(main())
