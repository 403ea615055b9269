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
    while True:
        number, page = await jobs.get()
        try:
            results[number] = await fetch(page)
        except Exception as error:
            results[number] = error
        finally:
            jobs.task_done()


async def fetch_all(pages, at_once):
    jobs = asyncio.Queue()
    for job in enumerate(pages):
        jobs.put_nowait(job)
    results = [None] * len(pages)
    workers = []
    for _ in range(at_once):
        workers.append(asyncio.create_task(worker(jobs, results)))
    await jobs.join()
    for task in workers:
        task.cancel()
    return results


print(asyncio.run(fetch_all(["a", "b", "x", "c", "d"], at_once=2)))
