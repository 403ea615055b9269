# /// script
# requires-python = ">=3.7"
# [tool.press]
# real-time = "measures time on the processor"
# ///

import asyncio
import time


def count(name):
    print("  ", name, "begins")
    sum(n * n for n in range(500_000))
    print("  ", name, "ends")


async def job(name):
    count(name)


async def together():
    await asyncio.gather(job("a"), job("b"))


start = time.process_time()
count("a")
count("b")
middle = time.process_time()
print("and with tasks:")
asyncio.run(together())
ratio = (time.process_time() - middle) / (middle - start)
print(f"time on the processor: {ratio:.0f} to 1")
