# /// script
# requires-python = ">=3.7"
# ///

import asyncio

DELAYS = {"a": 0.3, "b": 0.1, "c": 0.1, "d": 0.2}


async def fetch(page):
    await asyncio.sleep(DELAYS[page])
    print("fetched", page)
    return page.upper()


async def worker(jobs, results):
    for number, page in jobs:
        try:
            results[number] = await fetch(page)
        except Exception as error:
            results[number] = error


async def fetch_all(pages, at_once):
    jobs = enumerate(pages)
    results = [None] * len(pages)
    await asyncio.gather(*(worker(jobs, results) for _ in range(at_once)))
    return results


print(asyncio.run(fetch_all(["a", "b", "x", "c", "d"], at_once=2)))
