# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def running_mean():
    total, count, mean = 0, 0, None
    try:
        while True:
            try:
                number = yield mean
            except ValueError:
                total, count, mean = 0, 0, None
                continue
            await asyncio.sleep(0.1)
            total, count = total + number, count + 1
            mean = total / count
    finally:
        await asyncio.sleep(0.1)
        print("closed after", count)


async def main():
    mean = running_mean()
    print(await mean.asend(None))
    print(await mean.asend(10))
    print(await mean.asend(20))
    print(await mean.athrow(ValueError()))
    print(await mean.asend(5))
    await mean.aclose()


asyncio.run(main())
