# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import gc


class Mailbox:
    def __init__(self):
        self.news = asyncio.Event()
        self.reader = asyncio.ensure_future(self.read())

    async def read(self):
        print("reader: waits")
        try:
            await self.news.wait()
        finally:
            print("reader: gone")


async def main():
    Mailbox()
    await asyncio.sleep(0.1)
    print("tasks:", len(asyncio.all_tasks()))
    gc.collect()
    print("tasks:", len(asyncio.all_tasks()))


asyncio.run(main())
