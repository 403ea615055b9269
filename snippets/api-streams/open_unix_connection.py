# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import os
import socket


async def attempt():
    try:
        reader, writer = await asyncio.open_unix_connection("tea.sock")
    except OSError as error:
        print(type(error).__name__)
    else:
        print("connected")
        writer.close()
        await writer.wait_closed()


async def main():
    await attempt()
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("tea.sock")
        server.listen()
        await attempt()
    await attempt()
    os.remove("tea.sock")


asyncio.run(main())
