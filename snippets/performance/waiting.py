# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


def request(number):
    time.sleep(0.1)


async def async_request(number):
    await asyncio.sleep(0.1)


async def together():
    await asyncio.gather(*(async_request(n) for n in range(10)))


def took(start):
    return round(time.monotonic() - start, 1)


start = time.monotonic()
for n in range(10):
    request(n)
print("one after another:", took(start))

start = time.monotonic()
with ThreadPoolExecutor(max_workers=10) as pool:
    list(pool.map(request, range(10)))
print("ten threads:", took(start))

start = time.monotonic()
asyncio.run(together())
print("ten tasks:", took(start))
