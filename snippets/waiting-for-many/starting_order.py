# /// script
# requires-python = ">=3.7"
# ///

import asyncio


class Ask:
    def __init__(self, shop, number):
        self.shop, self.number = shop, number

    def __hash__(self):
        return self.number

    def __await__(self):
        print(self.shop, end=" ")
        yield


async def main():
    jobs = [Ask("ann", 3), Ask("bo", 2), Ask("cy", 1)]
    await asyncio.gather(*jobs)
    print("by gather")
    for job in asyncio.as_completed(jobs):
        await job
    print("by as_completed")
    tasks = [asyncio.ensure_future(job) for job in jobs]
    for task in asyncio.as_completed(tasks):
        await task
    print("by as_completed, given tasks")


asyncio.run(main())
