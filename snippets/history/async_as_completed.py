# /// script
# requires-python = ">=3.13"
# ///

import asyncio


async def main():
    tea = asyncio.create_task(asyncio.sleep(0.2), name="tea")
    rice = asyncio.create_task(asyncio.sleep(0.1), name="rice")
    async for task in asyncio.as_completed([tea, rice]):
        print(task.get_name())


asyncio.run(main())
