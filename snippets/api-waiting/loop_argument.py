# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import warnings

warnings.simplefilter("error")


async def main():
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    done.set_result("tea")
    calls = {
        "gather": lambda: asyncio.gather(done, loop=loop),
        "wait": lambda: asyncio.wait([done], loop=loop),
        "as_completed": lambda: next(asyncio.as_completed([done], loop=loop)),
        "wait_for": lambda: asyncio.wait_for(done, 1, loop=loop),
        "shield": lambda: asyncio.shield(done, loop=loop),
    }
    for name, call in calls.items():
        try:
            await call()
            print(name, "takes it")
        except (DeprecationWarning, TypeError) as error:
            print(name, "raises", type(error).__name__)


asyncio.run(main())
