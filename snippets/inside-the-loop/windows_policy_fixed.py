# /// script
# requires-python = ">=3.12"
# ///

import asyncio
import selectors


async def main():
    loop = asyncio.get_running_loop()
    print(isinstance(loop, asyncio.SelectorEventLoop))


asyncio.run(main(), loop_factory=asyncio.SelectorEventLoop)
print("selector here:", selectors.DefaultSelector.__name__)
