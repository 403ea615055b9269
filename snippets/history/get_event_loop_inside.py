# /// script
# requires-python = ">=3.5.3"
# ///

import asyncio


async def main():
    print(asyncio.get_event_loop() is loop)


asyncio.set_event_loop(None)
loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
