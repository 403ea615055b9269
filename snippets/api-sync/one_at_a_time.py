# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def main():
    lock = asyncio.Lock()
    async with lock:
        print("inside, locked:", lock.locked())
        try:
            await asyncio.wait_for(lock.acquire(), 0.1)
        except asyncio.TimeoutError:
            print("not twice, not even for the same task")
    print("outside, locked:", lock.locked())

    print("acquire:", await lock.acquire())
    lock.release()


asyncio.run(main())
