# /// script
# requires-python = ">=3.7"
# [tool.press]
# real-time = "waits for a child process"
# ///

import asyncio


async def main():
    process = await asyncio.create_subprocess_shell("sleep 0.5; exit 3")
    try:
        await asyncio.wait_for(process.wait(), 0.1)
    except asyncio.TimeoutError:
        print("not yet:", process.returncode)
    print("ended with", await process.wait())
    print("again:", await process.wait(), process.returncode)


asyncio.run(main())
