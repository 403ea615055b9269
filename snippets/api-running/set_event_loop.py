# /// script
# requires-python = ">=3.5"
# ///

import asyncio


async def brew():
    return "tea"


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print("current:", asyncio.get_event_loop() is loop)
print(loop.run_until_complete(brew()))
asyncio.set_event_loop(None)
loop.close()
try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print("RuntimeError:", error)
