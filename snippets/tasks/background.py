# /// script
# requires-python = ">=3.7"
# ///

import asyncio

background = set()


def start(coroutine):
    task = asyncio.create_task(coroutine)
    background.add(task)
    task.add_done_callback(finished)


def finished(task):
    background.discard(task)
    if not task.cancelled() and task.exception():
        print("failed:", repr(task.exception()))


async def send_mail(address, seconds):
    await asyncio.sleep(seconds)
    if "@" not in address:
        raise ValueError(address)
    print("sent to", address)


async def main():
    start(send_mail("mei@example.org", 0.1))
    start(send_mail("example.org", 0.2))
    start(send_mail("bo@example.org", 0.3))
    print("main goes on, in the background:", len(background))
    await asyncio.sleep(0.25)
    print("main is done, in the background:", len(background))
    await asyncio.gather(*background, return_exceptions=True)


asyncio.run(main())
