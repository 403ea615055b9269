# /// script
# requires-python = ">=3.11"
# ///

import asyncio
import warnings


async def main():
    nap = asyncio.sleep(0)
    try:
        await asyncio.wait([nap])
    except TypeError as error:
        print(error)
    else:
        raise SystemExit("asyncio.wait() still takes a coroutine")
    finally:
        nap.close()


warnings.simplefilter("ignore")
asyncio.run(main())
