# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def ask(shop, delay):
    await asyncio.sleep(delay)
    if shop == "cy":
        raise LookupError("cy has no tea")
    return f"tea from {shop}"


async def first_answer(*jobs):
    tasks = [asyncio.ensure_future(job) for job in jobs]
    try:
        for job in asyncio.as_completed(tasks):
            try:
                return await job
            except LookupError as error:
                print("skipped:", error)
        raise LookupError("nobody has tea")
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def main():
    jobs = ask("ed", 0.3), ask("cy", 0.1), ask("bo", 0.2)
    print(await first_answer(*jobs))
    try:
        await first_answer(ask("cy", 0.1))
    except LookupError as error:
        print(error)


asyncio.run(main())
