# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import time

waiting = most = 0


async def request(number):
    global waiting, most
    waiting += 1
    most = max(most, waiting)
    await asyncio.sleep(0.1)
    waiting -= 1
    return number


async def main():
    start = time.monotonic()
    jobs = (request(number) for number in range(10_000))
    answers = await asyncio.gather(*jobs)
    elapsed = time.monotonic() - start
    print("in order:", answers == list(range(10_000)))
    print("one after another:", round(10_000 * 0.1), "s")
    print("less than 10 s:", elapsed < 10)
    print("at the same time:", most)


asyncio.run(main())
