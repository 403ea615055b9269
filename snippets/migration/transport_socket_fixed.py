# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import socket


async def main():
    near, far = socket.socketpair()
    reader, writer = await asyncio.open_connection(sock=near)
    writer.write(b"hello")
    await writer.drain()
    print(far.recv(100))
    writer.close()
    far.close()


asyncio.run(main())
