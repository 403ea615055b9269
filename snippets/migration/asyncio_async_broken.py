# /// script
# requires-python = ">=3.5,<3.7"
# ///

import asyncio


async def fetch():
    await asyncio.sleep(0.1)
    return "page"


loop = asyncio.new_event_loop()
task = asyncio.async(fetch(), loop=loop)
print(loop.run_until_complete(task))
loop.close()
