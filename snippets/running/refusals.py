# /// script
# requires-python = ">=3.7"
# ///

import asyncio


def attempt(run, coroutine):
    try:
        run(coroutine)
    except (RuntimeError, TypeError, ValueError) as error:
        print(f"{type(error).__name__}: {error}")
    if coroutine is not None:
        coroutine.close()


async def main():
    attempt(asyncio.run, asyncio.sleep(0))
    running = asyncio.get_running_loop()
    attempt(running.run_until_complete, asyncio.sleep(0))
    other = asyncio.new_event_loop()
    attempt(other.run_until_complete, asyncio.sleep(0))
    other.close()


asyncio.run(main())
attempt(asyncio.run, None)
