# /// script
# requires-python = ">=3.7"
# [tool.press]
# real-time = "ends child processes"
# ///

import asyncio
import signal


async def end(name, *number):
    process = await asyncio.create_subprocess_exec("sleep", "60")
    getattr(process, name)(*number)
    print(name, await process.wait())
    return process


async def main():
    await end("terminate")
    await end("send_signal", signal.SIGINT)
    process = await end("kill")
    try:
        process.kill()
    except ProcessLookupError as error:
        print(repr(error))


asyncio.run(main())
