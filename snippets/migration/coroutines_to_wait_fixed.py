# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def ask(shop, delay):
    await asyncio.sleep(delay)
    return f"tea from {shop}"


async def main():
    shops = [("di", 0.2), ("bo", 0.1), ("ann", 0.5)]
    jobs = [asyncio.create_task(ask(*shop)) for shop in shops]
    complete, pending = await asyncio.wait(jobs, timeout=0.3)
    for text in sorted(task.result() for task in complete):
        print(text)
    print(len(pending), "pending")


asyncio.run(main())
