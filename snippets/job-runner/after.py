# /// script
# requires-python = ">=3.9"
# ///

import asyncio
from graphlib import CycleError, TopologicalSorter

AFTER = {"report": ["fetch", "clean"], "clean": ["fetch"], "fetch": []}


async def job(name, before):
    if before:
        await asyncio.wait(before)
    print("begins:", name)
    await asyncio.sleep(0.1)


async def main(after):
    tasks = {}
    for name in TopologicalSorter(after).static_order():
        before = [tasks[other] for other in after[name]]
        tasks[name] = asyncio.create_task(job(name, before))
    await asyncio.gather(*tasks.values())


asyncio.run(main(AFTER))
try:
    asyncio.run(main({**AFTER, "fetch": ["report"]}))
except CycleError as error:
    print(error)
