# /// script
# requires-python = ">=3.15"
# ///

import asyncio


async def menus():
    yield "tea"
    yield "rice"


async def main():
    letters = (*menu async for menu in menus())
    print([letter async for letter in letters])


asyncio.run(main())
