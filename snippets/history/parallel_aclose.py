# /// script
# requires-python = ">=3.8"
# ///

import asyncio


async def cups():
    await asyncio.sleep(0.1)
    yield "tea"


async def main():
    menu = cups()
    first = asyncio.ensure_future(menu.__anext__())
    await asyncio.sleep(0)
    try:
        await menu.aclose()
    except RuntimeError as error:
        print(error)
    else:
        raise SystemExit("closed while it was running")
    print(await first)


asyncio.run(main())
