# /// script
# requires-python = ">=3.5"
# ///

import asyncio
import concurrent.futures
import warnings


async def brew():
    return "tea"


def attempt(call):
    tea = brew()
    try:
        result = call(tea)
    except (DeprecationWarning, RuntimeError) as error:
        print(name, type(error).__name__, error, sep=": ")
    else:
        print(name, "is silent", sep=": ")
        if asyncio.iscoroutine(result):
            result.close()
        loop = asyncio.get_event_loop()
        loop.run_until_complete(asyncio.sleep(0.1))
        loop.close()
        asyncio.set_event_loop_policy(None)
    tea.close()


warnings.simplefilter("error", DeprecationWarning)
job = concurrent.futures.Future()
for name, call in (
    ("get_event_loop", lambda tea: asyncio.get_event_loop()),
    ("Future", lambda tea: asyncio.Future()),
    ("Task", asyncio.Task),
    ("as_completed", lambda tea: next(asyncio.as_completed([tea]))),
    ("ensure_future", asyncio.ensure_future),
    ("gather", asyncio.gather),
    ("shield", asyncio.shield),
    ("wrap_future", lambda tea: asyncio.wrap_future(job)),
):
    attempt(call)
