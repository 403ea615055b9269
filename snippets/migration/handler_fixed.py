# /// script
# requires-python = ">=3.5"
# ///

import asyncio


async def on_message(text):
    print("received", text)


async def main():
    await on_message("hello")


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
loop.close()
