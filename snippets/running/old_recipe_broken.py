# /// script
# requires-python = ">=3.5"
# ///

import asyncio


async def make_tea():
    await asyncio.sleep(0.1)
    return "tea"


loop = asyncio.get_event_loop()
task = asyncio.ensure_future(make_tea())
print(loop.run_until_complete(task))
loop.close()
