# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def ask(shop, delay):
    await asyncio.sleep(delay)
    return shop


async def main():
    jobs = [ask("ann", 0.3), ask("bo", 0.1), ask("cy", 0.2)]
    tasks = [asyncio.create_task(job) for job in jobs]
    done, pending = await asyncio.wait(tasks, timeout=0.25)
    print("wait:", type(done).__name__, "and", type(pending).__name__)
    print("done:", sorted(task.result() for task in done))
    print("gather:", await asyncio.gather(*tasks))


asyncio.run(main())
