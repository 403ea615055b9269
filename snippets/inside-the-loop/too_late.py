# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def main():
    loop = asyncio.get_running_loop()
    tea = loop.create_future()
    try:
        tea.result()
    except asyncio.InvalidStateError as error:
        print("too early:", error)

    def bring():
        try:
            tea.set_result("tea")
        except asyncio.InvalidStateError as error:
            print("too late:", error)

    loop.call_later(0.2, bring)
    try:
        await asyncio.wait_for(tea, 0.1)
    except asyncio.TimeoutError:
        print("guest has left, cancelled:", tea.cancelled())
    await asyncio.sleep(0.2)


asyncio.run(main())
