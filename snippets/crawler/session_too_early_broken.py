# /// script
# requires-python = ">=3.10"
# dependencies = ["aiohttp"]
# ///

import asyncio

import aiohttp

session = aiohttp.ClientSession()


async def main():
    async with session.get("http://127.0.0.1/") as response:
        print(response.status)


asyncio.run(main())
