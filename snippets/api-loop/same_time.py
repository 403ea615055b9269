# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def main():
    loop = asyncio.get_running_loop()
    came = []
    when = loop.time() + 0.1
    for name in "ABCDEF":
        loop.call_at(when, came.append, name)
    await asyncio.sleep(0.2)
    print(*came)


asyncio.run(main())
