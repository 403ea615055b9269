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
    try:
        print(await asyncio.gather(*map(job, JOBS)))
    except ValueError as error:
        print("caught:", error)
    await asyncio.sleep(0.6)


asyncio.run(main())
