# /// script
# requires-python = ">=3.5"
# ///

import asyncio
import warnings


async def timer(name, seconds):
    await asyncio.sleep(seconds)
    print(name, "is ready")


async def main():
    await asyncio.gather(timer("egg", 0.5), timer("tea", 0.3))
    return "both are ready"


def run(coroutine):
    loop = asyncio.new_event_loop()
    try:
        return loop.run_until_complete(coroutine)
    finally:
        loop.close()


warnings.simplefilter("error")
print(run(main()))
