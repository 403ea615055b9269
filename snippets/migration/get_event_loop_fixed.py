# /// script
# requires-python = ">=3.5"
# ///

import asyncio


async def fetch():
    await asyncio.sleep(0.1)
    return "page"


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(loop.run_until_complete(fetch()))
print(loop.run_until_complete(fetch()))
loop.close()
