# /// script
# requires-python = ">=3.7"
# ///

import asyncio


class Group:
    def __init__(self):
        self.tasks = []

    def create_task(self, coroutine):
        self.tasks.append(asyncio.ensure_future(coroutine))
        return self.tasks[-1]

    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, error, trace):
        awaited = None
        try:
            while error is None and awaited != len(self.tasks):
                awaited = len(self.tasks)
                await asyncio.gather(*self.tasks)
        finally:
            for task in self.tasks:
                task.cancel()
            await asyncio.gather(*self.tasks, return_exceptions=True)


async def ask(group, shop, seconds):
    await asyncio.sleep(seconds)
    if shop == "cy":
        raise LookupError("cy has no tea")
    if shop == "di":
        raise asyncio.CancelledError
    if shop == "ann":
        group.create_task(ask(group, "ann's sister", 0.1))
    print(shop, "answers")


async def main(*shops):
    try:
        async with Group() as group:
            for shop in shops:
                group.create_task(ask(group, shop, len(shop) / 10))
    except (LookupError, asyncio.CancelledError) as error:
        print("caught:", repr(error))


for shop in "bo", "cy", "di":
    asyncio.run(main(shop, "ann"))
