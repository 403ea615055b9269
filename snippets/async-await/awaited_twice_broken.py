# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def price(item):
    print("asking for the price of", item)
    await asyncio.sleep(0.1)
    return 5


async def guest(name, tea):
    try:
        print(name, "pays", await tea)
    except RuntimeError as error:
        print(name, "fails:", error)


async def main():
    tea = price("tea")
    await asyncio.gather(guest("Ann", tea), guest("Bo", tea))
    print("once more:", await tea)


asyncio.run(main())
