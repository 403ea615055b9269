# /// script
# requires-python = ">=3.11"
# ///

import asyncio
import time

LINKS = {"home": ["tea", "cups"], "tea": ["green", "black"]}
start = time.monotonic()


async def visit(group, page):
    await asyncio.sleep(0.1)
    links = LINKS.get(page, [])
    for link in links:
        group.create_task(visit(group, link))
    print(round(time.monotonic() - start, 1), page)
    return len(links)


async def main():
    async with asyncio.TaskGroup() as group:
        home = group.create_task(visit(group, "home"))
        print("end of the block, done:", home.done())
    print("after the block, result:", home.result())


asyncio.run(main())
