# /// script
# requires-python = ">=3.5,<3.9"
# ///

import asyncio


async def main():
    lock = asyncio.Lock()
    with await lock:
        print("locked:", lock.locked())
    print("locked:", lock.locked())


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
loop.close()
