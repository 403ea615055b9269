# /// script
# requires-python = ">=3.5"
# ///

import asyncio


class Tray:
    def __await__(self):
        return brew("tray").__await__()


class Wrong:
    def __await__(self):
        return ["tray"]


async def brew(what):
    return what


def numbers():
    yield 1


async def main():
    loop = asyncio.get_event_loop()
    future = loop.create_future()
    future.set_result("future")
    task = loop.create_task(brew("task"))
    for thing in brew("coroutine"), future, task, Tray():
        print(await thing)
    for thing in brew, numbers(), None, [future], Wrong():
        try:
            await thing
        except TypeError as error:
            print(error)


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
