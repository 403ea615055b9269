# /// script
# requires-python = ">=3.7"
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
    charging = asyncio.create_task(charge())
    packing = asyncio.create_task(pack())
    sending = asyncio.create_task(send_receipt())
    await charging
    await packing
    await sending


async def main():
    try:
        await order()
    except ValueError as error:
        print("order failed:", error)
    await asyncio.sleep(0.4)


asyncio.run(main())
