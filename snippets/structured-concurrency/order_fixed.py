# /// script
# requires-python = ">=3.11"
# ///

import asyncio


async def charge():
    await asyncio.sleep(0.1)
    raise ValueError("card refused")


async def pack():
    await asyncio.sleep(0.2)
    raise LookupError("no box")


async def send_receipt():
    await asyncio.sleep(0.3)
    print("receipt sent")


async def order():
    async with asyncio.TaskGroup() as group:
        group.create_task(charge())
        group.create_task(pack())
        group.create_task(send_receipt())


async def main():
    try:
        await order()
    except* ValueError as caught:
        print("order failed:", caught.exceptions)
    await asyncio.sleep(0.4)


asyncio.run(main())
