# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import threading


async def fetch(item):
    if item == "gold":
        raise LookupError("no gold")
    await asyncio.sleep(0.1)
    return item


class Background:
    def __enter__(self):
        self.ready = threading.Event()
        self.thread = threading.Thread(target=asyncio.run, args=[self.serve()])
        self.thread.start()
        self.ready.wait()
        return self

    async def serve(self):
        self.loop = asyncio.get_running_loop()
        self.stop = asyncio.Event()
        self.ready.set()
        await self.stop.wait()

    def call(self, coroutine, timeout=None):
        job = asyncio.run_coroutine_threadsafe(coroutine, self.loop)
        return job.result(timeout)

    def __exit__(self, *error):
        self.loop.call_soon_threadsafe(self.stop.set)
        self.thread.join()


with Background() as background:
    print(background.call(fetch("tea")))
    try:
        background.call(fetch("gold"))
    except LookupError as error:
        print(error)
print("closed:", background.loop.is_closed())
