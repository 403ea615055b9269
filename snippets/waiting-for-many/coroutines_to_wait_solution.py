# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def ask(shop, delay):
    await asyncio.sleep(delay)
    return f"tea from {shop}"


async def main():
    jobs = [ask("di", 0.2), ask("bo", 0.1), ask("ann", 0.5)]
    tasks = [asyncio.create_task(job) for job in jobs]
    complete, pending = await asyncio.wait(tasks, timeout=0.3)
    for task in tasks:
        if task in complete:
            print(task.result())
    for task in pending:
        task.cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    print(type(results[2]).__name__)


asyncio.run(main())
