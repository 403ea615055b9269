# /// script
# requires-python = ">=3.7"
# [tool.press]
# real-time = "sends itself a signal"
# ///

import asyncio
import os
import signal

processes = []


async def job(command):
    process = await asyncio.create_subprocess_shell(command, start_new_session=True)
    processes.append(process)
    try:
        await process.wait()
    finally:
        if process.returncode is None:
            os.killpg(process.pid, signal.SIGTERM)
            await process.wait()


async def main():
    loop = asyncio.get_running_loop()
    jobs = job("sleep 30"), job("sleep 30")
    jobs = asyncio.gather(*jobs, return_exceptions=True)
    loop.add_signal_handler(signal.SIGINT, jobs.cancel)
    loop.call_later(0.5, os.kill, os.getpid(), signal.SIGINT)
    try:
        await jobs
    except asyncio.CancelledError:
        print([process.returncode for process in processes])


asyncio.run(main())
