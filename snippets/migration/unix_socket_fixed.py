# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import os


async def serve(reader, writer):
    writer.close()


async def main():
    server = await asyncio.start_unix_server(serve, "shop.socket")
    server.close()
    await server.wait_closed()
    if os.path.exists("shop.socket"):
        os.unlink("shop.socket")
    print("left behind:", os.path.exists("shop.socket"))


asyncio.run(main())
