# /// script
# requires-python = ">=3.7"
# ///

import asyncio

TaskGroup = getattr(asyncio, "TaskGroup", None)


async def ask(shop, fates):
    fates[shop] = "cut off"
    await asyncio.sleep(0.2)
    fates[shop] = "answers"


async def by_gather(jobs):
    await asyncio.gather(*jobs)


async def by_wait(jobs):
    await asyncio.wait([asyncio.create_task(job) for job in jobs])


async def by_as_completed(jobs):
    for job in asyncio.as_completed(jobs):
        await job


async def by_task_group(jobs):
    async with TaskGroup() as group:
        for job in jobs:
            group.create_task(job)


async def main():
    waiters = [by_gather, by_wait, by_as_completed]
    if TaskGroup:
        waiters.append(by_task_group)
    for waiter in waiters:
        fates = {"ann": "", "bo": ""}
        jobs = [ask(shop, fates) for shop in fates]
        task = asyncio.create_task(waiter(jobs))
        await asyncio.sleep(0.1)
        task.cancel()
        await asyncio.sleep(0.2)
        print(waiter.__name__, fates)


asyncio.run(main())
