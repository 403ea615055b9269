# /// script
# requires-python = ">=3.12"
# ///

import asyncio


async def main():
    print(type(asyncio.get_running_loop()).__name__)


asyncio.run(main(), loop_factory=asyncio.SelectorEventLoop)
