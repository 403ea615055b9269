# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import time


async def watch(limit):
    loop = asyncio.get_running_loop()
    while True:
        due = loop.time() + 0.1
        await asyncio.sleep(0.1)
        late = loop.time() - due
        if late > limit:
            print("the loop was late by", round(late, 1))


async def main():
    watching = asyncio.create_task(watch(0.1))
    await asyncio.sleep(0.25)
    time.sleep(0.55)
    await asyncio.sleep(0.25)
    watching.cancel()


asyncio.run(main())
