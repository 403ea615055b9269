# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def main():
    return "tea"


print(asyncio.run(main()))
