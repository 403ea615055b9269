# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import time

start = time.monotonic()


async def upload():
    if time.monotonic() - start < 0.5:
        raise ConnectionError("the server restarts")
    return "uploaded"


async def with_retries(job, retries):
    for attempt in range(1, retries + 2):
        try:
            return await job()
        except ConnectionError as error:
            elapsed = time.monotonic() - start
            print(f"{elapsed:.1f} s, attempt {attempt}: {error}")
    return "given up"


async def main():
    print(await with_retries(upload, 4))


asyncio.run(main())
