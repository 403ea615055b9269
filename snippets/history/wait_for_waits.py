# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def boil():
    try:
        await asyncio.sleep(9)
    finally:
        await asyncio.sleep(0.1)
        log.append("washed up")


async def main():
    try:
        await asyncio.wait_for(boil(), 0.1)
    except asyncio.TimeoutError:
        log.append("timed out")
    await asyncio.sleep(0.2)


log = []
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
loop.close()
print(log)
if log[0] == "timed out":
    raise SystemExit("wait_for() left before its coroutine did")
