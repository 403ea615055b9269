# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def save():
    await asyncio.sleep(0.2)
    return "saved"


async def main():
    saving = asyncio.create_task(save())
    try:
        await asyncio.wait_for(asyncio.shield(saving), 0.1)
    except asyncio.TimeoutError:
        print("late, but cancelled:", saving.cancelled())
    print(await saving)


asyncio.run(main())
