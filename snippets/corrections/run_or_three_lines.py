# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def left_behind():
    try:
        await asyncio.sleep(3600)
    finally:
        print("  the task left behind cleans up")


async def main(loop):
    print("  the loop that was set:", asyncio.get_running_loop() is loop)
    tasks.append(asyncio.ensure_future(left_behind()))
    await asyncio.sleep(0)


tasks = []
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print("three lines:")
loop.run_until_complete(asyncio.ensure_future(main(loop), loop=loop))
print("  the task is done:", tasks[0].done())
print("run:")
asyncio.run(main(loop))
print("  the task is done:", tasks[1].done())
tasks[0].cancel()
loop.run_until_complete(asyncio.wait([tasks[0]]))
loop.close()
