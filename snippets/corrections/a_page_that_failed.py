# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def fetch(page):
    try:
        if page == "gone":
            raise OSError("404")
        return "text of " + page
    except Exception as error:
        print("fetch:", error)


async def handle(page):
    text = await fetch(page)
    seen.add(page)
    print(page, "has", len(text), "characters")


async def main():
    handling = asyncio.ensure_future(handle("gone"))
    await asyncio.sleep(0.1)
    print("seen:", seen)
    print("failed with:", handling.exception())


seen = set()
asyncio.run(main())
