# /// script
# requires-python = ">=3.7"
# ///

import asyncio

most = 0


async def request(number):
    global most
    most = max(most, len(asyncio.all_tasks()))
    await asyncio.sleep(0.01)


async def worker(numbers):
    for number in numbers:
        await request(number)


async def main():
    numbers = iter(range(1000))
    await asyncio.gather(*(worker(numbers) for _ in range(20)))
    print("left:", len(list(numbers)))
    print("tasks at once:", most)


asyncio.run(main())
