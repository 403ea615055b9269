# /// script
# requires-python = ">=3.7"
# ///

from asyncio import create_task, run, sleep


async def main():
    task = create_task(sleep(0.1, "tea"))
    print(await task)


run(main())
