# /// script
# requires-python = ">=3.5,<3.14"
# ///

import asyncio


async def fetch():
    await asyncio.sleep(0.1)
    return "page"


loop = asyncio.get_event_loop()
print(loop.run_until_complete(fetch()))
print(loop.run_until_complete(fetch()))
loop.close()
