# /// script
# requires-python = ">=3.5,<3.10"
# ///

import asyncio
import warnings


async def main():
    tea = loop.create_future()
    tea.set_result("tea")
    calls = (
        ("as_completed", lambda: next(asyncio.as_completed([tea], loop=loop))),
        ("shield", lambda: asyncio.shield(tea, loop=loop)),
        ("gather of nothing", lambda: asyncio.gather(loop=loop)),
        ("gather", lambda: asyncio.gather(tea, loop=loop)),
        ("sleep(0.1)", lambda: asyncio.sleep(0.1, loop=loop)),
        ("sleep(0)", lambda: asyncio.sleep(0, loop=loop)),
    )
    for name, call in calls:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            await call()
        print(name, "warns" if caught else "is silent", sep=": ")


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
loop.close()
