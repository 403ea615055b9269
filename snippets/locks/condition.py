# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def customer(name, amount, shelf, changed):
    async with changed:
        await changed.wait_for(lambda: len(shelf) >= amount)
        print(name, "takes", [shelf.pop() for _ in range(amount)])


async def main():
    shelf = []
    changed = asyncio.Condition()
    customers = [
        asyncio.create_task(customer("Mei", 3, shelf, changed)),
        asyncio.create_task(customer("Bo", 1, shelf, changed)),
    ]
    await asyncio.sleep(0.1)
    async with changed:
        shelf.append("tea")
        changed.notify()
    done, waiting = await asyncio.wait(customers, timeout=0.1)
    print("after notify,", len(waiting), "wait")
    async with changed:
        changed.notify_all()
    done, waiting = await asyncio.wait(customers, timeout=0.1)
    print("after notify_all,", len(waiting), "waits")


asyncio.run(main())
