# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def greet():
    await asyncio.sleep(0.1)
    print("hello")


async def main():
    loop = asyncio.get_running_loop()
    try:
        loop.call_soon(print("called at once"))
    except TypeError as error:
        print(error)
    loop.call_later(0.1, greet)
    await asyncio.sleep(0.3)


asyncio.run(main(), debug=True)
