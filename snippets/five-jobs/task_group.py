# /// script
# requires-python = ">=3.11"
# ///

import asyncio

JOBS = {"a": 0.1, "b": 0.2, "c": 0.3, "bad": 0.4, "slow": 0.9}


async def job(name):
    await asyncio.sleep(JOBS[name])
    if name == "bad":
        raise ValueError("bad fails")
    print("  done:", name)
    return name


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(job(name)) for name in JOBS]
    except* ValueError as caught:
        print("caught:", caught.exceptions)
    print("cancelled:", [task.cancelled() for task in tasks])
    await asyncio.sleep(0.6)


asyncio.run(main())
