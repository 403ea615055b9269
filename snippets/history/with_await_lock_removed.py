# /// script
# requires-python = ">=3.9"
# ///

import asyncio


async def main():
    lock = asyncio.Lock()
    try:
        with await lock:
            raise SystemExit("with await lock still works")
    except TypeError as error:
        print(error)


asyncio.run(main())
