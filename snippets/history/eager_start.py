# /// script
# requires-python = ">=3.14"
# ///

import asyncio


async def boil():
    print("boil starts")


async def main():
    task = asyncio.create_task(boil(), eager_start=True)
    print("done:", task.done())


asyncio.run(main())
