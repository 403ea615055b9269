# /// script
# requires-python = ">=3.10"
# ///

import asyncio
from contextlib import nullcontext


async def main():
    async with nullcontext("tea") as cup:
        print(cup)


asyncio.run(main())
