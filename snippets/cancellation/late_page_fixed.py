# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def fetch(page, delay):
    await asyncio.sleep(delay)
    print("  page", page, "is here")
    return page


async def main():
    jobs = [fetch(1, 0.1), fetch(2, 0.5), fetch(3, 0.2)]
    limited = [asyncio.wait_for(job, 0.3) for job in jobs]
    pages = await asyncio.gather(*limited, return_exceptions=True)
    for page in pages:
        if isinstance(page, asyncio.TimeoutError):
            print("too late")
        else:
            print("page", page)


asyncio.run(main())
