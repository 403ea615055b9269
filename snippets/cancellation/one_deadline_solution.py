# /// script
# requires-python = ">=3.11"
# ///

import asyncio


async def step(name, delay, deadline):
    try:
        async with asyncio.timeout_at(deadline):
            await asyncio.sleep(delay)
            print(name, "is done")
    except TimeoutError:
        print(name, "is too late")


async def main():
    deadline = asyncio.get_running_loop().time() + 0.3
    await step("login", 0.1, deadline)
    await step("search", 0.1, deadline)
    await step("download", 0.2, deadline)
    await step("logout", 0.1, deadline)


asyncio.run(main())
