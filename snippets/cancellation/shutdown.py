# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def serve():
    try:
        await asyncio.sleep(3600)
    finally:
        await asyncio.sleep(0.1)
        print("the server has closed")


async def watch():
    try:
        await asyncio.sleep(3600)
    finally:
        raise LookupError("no log") from None


async def main():
    server = asyncio.create_task(serve())
    watcher = asyncio.create_task(watch())
    await asyncio.sleep(0.1)
    print("main ends")


asyncio.run(main())
print("run has returned")
