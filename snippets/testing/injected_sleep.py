# /// script
# requires-python = ">=3.8"
# ///

import asyncio
from unittest.mock import AsyncMock, call


async def fetch(get, sleep=asyncio.sleep):
    for attempt in range(5):
        try:
            return await get()
        except OSError:
            await sleep(2**attempt)


get = AsyncMock(side_effect=[OSError, OSError, OSError, "tea"])
sleep = AsyncMock()
print(asyncio.run(fetch(get, sleep)))
print(sleep.await_args_list == [call(1), call(2), call(4)])
