# /// script
# requires-python = ">=3.6"
# ///

import asyncio


async def brew():
    await asyncio.sleep(0.1)
    return "tea"


loop = asyncio.new_event_loop()
try:
    print(loop.run_until_complete(brew()))
    loop.run_until_complete(loop.shutdown_asyncgens())
finally:
    loop.close()
loop.close()
print("closed:", loop.is_closed())
