import asyncio

jobs = asyncio.gather(asyncio.sleep(0.1, "tea"), asyncio.sleep(0.1, "milk"))
loop = asyncio.get_event_loop()
print(loop.run_until_complete(jobs))
loop.close()
