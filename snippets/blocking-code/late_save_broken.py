# /// script
# requires-python = ">=3.9"
# ///

import asyncio
import time

start = time.monotonic()


def say(what):
    print(round(time.monotonic() - start, 1), what)


def save():
    for page in range(1, 4):
        time.sleep(0.2)
        say("thread: page {} saved".format(page))


async def main():
    try:
        await asyncio.wait_for(asyncio.to_thread(save), 0.3)
    except asyncio.TimeoutError:
        say("main: timeout")


asyncio.run(main())
say("run has returned")
