# /// script
# requires-python = ">=3.9"
# ///

import asyncio
import queue
import time


def worker(jobs, answers, loop):
    while True:
        job = jobs.get()
        if job is None:
            break
        time.sleep(0.1)
        loop.call_soon_threadsafe(answers.put_nowait, job.upper())


async def main():
    jobs, answers = queue.Queue(), asyncio.Queue()
    loop = asyncio.get_running_loop()
    work = asyncio.to_thread(worker, jobs, answers, loop)
    working = asyncio.create_task(work)
    try:
        jobs.put("tea")
        jobs.put("salt")
        print(await answers.get())
        print(await answers.get())
    finally:
        jobs.put(None)
    await working


asyncio.run(main())
