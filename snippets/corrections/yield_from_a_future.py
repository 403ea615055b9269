# /// script
# requires-python = ">=3.5.2"
# ///

import asyncio
import types


@types.coroutine
def wait_for(future):
    result = yield from future
    return result


async def main():
    future = asyncio.get_event_loop().create_future()
    asyncio.get_event_loop().call_later(0.1, future.set_result, "tea")
    print("yield from gave", await wait_for(future))


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
