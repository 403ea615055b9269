# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def download(name):
    print(name, "starts")
    try:
        await asyncio.sleep(10)
        print(name, "has arrived")
    finally:
        print(name, "closes its file")


async def main():
    first = asyncio.create_task(download("map"))
    await asyncio.sleep(0.1)
    print("asked:", first.cancel())
    print("cancelled:", first.cancelled())
    try:
        await first
    except asyncio.CancelledError:
        print("main: the download was cancelled")
    print("cancelled:", first.cancelled())
    print("asked again:", first.cancel())

    second = asyncio.create_task(download("song"))
    second.cancel()
    await asyncio.wait([second])
    print("cancelled:", second.cancelled())


asyncio.run(main())
