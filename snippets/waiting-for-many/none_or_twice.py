# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def ask(shop):
    print(f"  {shop} is asked")
    return f"tea from {shop}"


async def main():
    print(await asyncio.gather())
    for job in asyncio.as_completed([]):
        print("never printed")
    try:
        await asyncio.wait([])
    except ValueError as error:
        print("ValueError:", error)

    job = ask("ann")
    print(await asyncio.gather(job, job))
    task = asyncio.create_task(ask("bo"))
    done, pending = await asyncio.wait([task, task])
    print("in done:", len(done))
    for job in asyncio.as_completed([task, task]):
        print("completed:", await job)


asyncio.run(main())
