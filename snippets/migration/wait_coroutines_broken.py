# /// script
# requires-python = ">=3.7,<3.11"
# ///

import asyncio


async def fetch(page):
    await asyncio.sleep(0.1)
    return page


async def main():
    jobs = [fetch("one"), fetch("two")]
    done, pending = await asyncio.wait(jobs)
    print(sorted(job.result() for job in done))


asyncio.run(main())
