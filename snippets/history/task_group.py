# /// script
# requires-python = ">=3.11"
# ///

import asyncio


async def main():
    async with asyncio.TaskGroup() as group:
        tea = group.create_task(asyncio.sleep(0.1, "tea"))
        rice = group.create_task(asyncio.sleep(0.2, "rice"))
    print(tea.result(), rice.result())


asyncio.run(main())
