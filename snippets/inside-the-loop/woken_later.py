# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def guest(tea):
    print("guest has", await tea)


def bring(loop, tea):
    loop.call_soon(print, "asked before the tea")
    tea.set_result("tea")
    loop.call_soon(print, "asked after the tea")
    print("tea is there:", tea.done())


async def main():
    loop = asyncio.get_running_loop()
    tea = loop.create_future()
    loop.call_later(0.1, bring, loop, tea)
    await asyncio.create_task(guest(tea))


asyncio.run(main())
