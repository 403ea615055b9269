# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def fetch(page):
    await asyncio.sleep(0.1)
    return page


async def main():
    jobs = [asyncio.create_task(fetch(page)) for page in ("one", "two")]
    done, pending = await asyncio.wait(jobs)
    print(sorted(job.result() for job in done))


asyncio.run(main())
