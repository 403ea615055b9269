# /// script
# requires-python = ">=3.5"
# ///

import asyncio


async def fetch():
    for attempt in (1, 2, 3):
        print("attempt {}".format(attempt))
        try:
            await asyncio.sleep(0.2)
            return "page"
        except asyncio.CancelledError:
            raise
        except Exception as error:
            print("failed: {!r}".format(error))


async def main():
    task = asyncio.ensure_future(fetch())
    await asyncio.sleep(0.1)
    task.cancel()
    await asyncio.wait([task])
    print("cancelled: {}".format(task.cancelled()))


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
