# /// script
# requires-python = ">=3.7"
# ///

import asyncio
from contextlib import asynccontextmanager


@asynccontextmanager
async def closing(generator):
    try:
        yield generator
    finally:
        await generator.aclose()


async def rows():
    try:
        for number in 1, 2, 3:
            yield "row {}".format(number)
    finally:
        await asyncio.sleep(0.1)
        print("disconnected")


async def take(count, generator):
    async with closing(generator):
        if count > 0:
            async for item in generator:
                yield item
                count -= 1
                if count == 0:
                    break


async def main():
    async with closing(take(2, rows())) as some:
        async for row in some:
            print(row)
    print("main is over")


asyncio.run(main())
