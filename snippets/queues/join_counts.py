# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def joins(queue):
    try:
        await asyncio.wait_for(queue.join(), 0.1)
    except asyncio.TimeoutError:
        return False
    return True


async def main():
    queue = asyncio.Queue()
    print("new:", await joins(queue))
    await queue.put("page")
    print("put:", await joins(queue))
    await queue.get()
    print("got:", await joins(queue))
    queue.task_done()
    print("done:", await joins(queue))
    try:
        queue.task_done()
    except ValueError as error:
        print("ValueError:", error)


asyncio.run(main())
