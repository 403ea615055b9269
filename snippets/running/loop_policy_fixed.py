# /// script
# requires-python = ">=3.12"
# ///

import asyncio


def new_loop():
    loop = asyncio.SelectorEventLoop()
    loop.slow_callback_duration = 0.5
    return loop


async def main():
    return asyncio.get_running_loop().slow_callback_duration


print(asyncio.run(main(), loop_factory=new_loop))
