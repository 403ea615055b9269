# /// script
# requires-python = ">=3.11"
# ///

import asyncio
import signal

limits = set()


async def fetch(page, seconds):
    try:
        async with asyncio.timeout(None) as limit:
            limits.add(limit)
            await asyncio.sleep(seconds)
        print(page, "stored")
    except TimeoutError:
        print(page, "given up, is still waiting")
    finally:
        limits.discard(limit)


def stop():
    print("stopping")
    now = asyncio.get_running_loop().time()
    for limit in limits:
        limit.reschedule(now + 0.3)


async def main():
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGINT, stop)
    loop.call_later(0.2, signal.raise_signal, signal.SIGINT)
    await asyncio.gather(fetch("/a", 0.1), fetch("/b", 0.4), fetch("/c", 9))


asyncio.run(main())
