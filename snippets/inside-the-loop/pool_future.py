# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


def brew(drink):
    time.sleep(0.1)
    return "hot " + drink


async def main():
    with ThreadPoolExecutor() as pool:
        future = pool.submit(brew, "tea")
        print("asyncio's:", asyncio.isfuture(future))
        try:
            await future
        except TypeError as error:
            print(error)
        wrapped = asyncio.wrap_future(future)
        print("asyncio's:", asyncio.isfuture(wrapped))
        print(await wrapped)


asyncio.run(main())
