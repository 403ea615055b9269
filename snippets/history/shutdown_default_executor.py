# /// script
# requires-python = ">=3.9"
# ///

import asyncio


async def main():
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, len, "tea"))
    await loop.shutdown_default_executor()
    print("no thread left")


asyncio.run(main())
