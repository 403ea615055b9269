# /// script
# requires-python = ">=3.10"
# dependencies = ["aiomysql"]
# ///

import asyncio

import aiomysql


async def main():
    where = {"host": "127.0.0.1", "port": 1, "user": "root", "db": "crawl"}
    async with aiomysql.create_pool(**where) as pool:
        async with pool.acquire() as connection:
            print(connection.get_server_info())


asyncio.run(main())
