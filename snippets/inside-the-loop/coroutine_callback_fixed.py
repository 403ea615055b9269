# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def greet():
    await asyncio.sleep(0.1)
    print("hello")


async def main():
    loop = asyncio.get_running_loop()
    tasks = []

    def start():
        tasks.append(loop.create_task(greet()))

    loop.call_later(0.1, start)
    await asyncio.sleep(0.3)


asyncio.run(main(), debug=True)
