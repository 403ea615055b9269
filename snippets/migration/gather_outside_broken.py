# /// script
# requires-python = ">=3.5,<3.14"
# ///

import asyncio


async def fetch(page):
    await asyncio.sleep(0.1)
    return page


everything = asyncio.gather(fetch("one"), fetch("two"))
loop = asyncio.get_event_loop()
print(loop.run_until_complete(everything))
loop.close()
