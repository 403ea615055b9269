# /// script
# requires-python = ">=3.7"
# ///

import asyncio


def ask(where):
    try:
        print(where, asyncio.get_running_loop().is_running())
    except RuntimeError as error:
        print(where, "RuntimeError:", error)


async def main():
    ask("in a coroutine:")
    asyncio.get_running_loop().call_soon(ask, "in a callback:")
    await asyncio.sleep(0)


ask("outside:")
asyncio.run(main())
