# /// script
# requires-python = ">=3.7"
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
    tasks = [asyncio.create_task(job(name)) for name in JOBS]
    for next_one in asyncio.as_completed(tasks):
        try:
            print("got", await next_one)
        except ValueError as error:
            print("caught:", error)


asyncio.run(main())
