# /// script
# requires-python = ">=3.12"
# ///

import asyncio


async def main():
    naps = [asyncio.create_task(asyncio.sleep(0)) for cup in "ab"]
    done, pending = await asyncio.wait(nap for nap in naps)
    print(len(done), "done")


asyncio.run(main())
