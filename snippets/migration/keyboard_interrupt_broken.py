# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import os
import signal


async def main():
    try:
        os.kill(os.getpid(), signal.SIGINT)
        await asyncio.sleep(0.1)
    except KeyboardInterrupt:
        print("saved what was open")
        raise


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("stopped")
