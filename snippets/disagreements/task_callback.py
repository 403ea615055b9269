# /// script
# requires-python = ">=3.5"
# ///

import asyncio


async def main():
    task = asyncio.ensure_future(asyncio.sleep(0.1, "tea"))
    try:
        task.add_done_callback(print, context=None)
        print("add_done_callback takes context")
    except TypeError as error:
        print("TypeError:", error)
    task.remove_done_callback(print)
    await task


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
loop.close()
