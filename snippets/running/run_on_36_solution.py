# /// script
# requires-python = ">=3.6"
# ///

import asyncio

all_tasks = getattr(asyncio, "all_tasks", None) or asyncio.Task.all_tasks


def run(coroutine):
    loop = asyncio.new_event_loop()
    try:
        asyncio.set_event_loop(loop)
        return loop.run_until_complete(coroutine)
    finally:
        try:
            left = [task for task in all_tasks(loop) if not task.done()]
            for task in left:
                task.cancel()
            if left:
                loop.run_until_complete(asyncio.wait(left))
            loop.run_until_complete(loop.shutdown_asyncgens())
        finally:
            asyncio.set_event_loop(None)
            loop.close()


async def beat():
    try:
        await asyncio.sleep(3600)
    finally:
        print("beat: cleans up")


async def main():
    beating = asyncio.ensure_future(beat())
    await asyncio.sleep(0.1)
    return "done"


print(run(main()))
