# /// script
# requires-python = ">=3.11"
# ///

import asyncio


async def ask(shop, seconds):
    await asyncio.sleep(seconds)
    return shop


class Answered(Exception):
    pass


async def first_answer(*coroutines):
    answers = []

    async def wait(coroutine):
        answers.append(await coroutine)
        raise Answered

    try:
        async with asyncio.TaskGroup() as group:
            for coroutine in coroutines:
                group.create_task(wait(coroutine))
    except* Answered:
        pass
    return answers[0]


async def main():
    print(await first_answer(ask("ann", 0.3), ask("bo", 0.1)))


asyncio.run(main())
