# /// script
# requires-python = ">=3.7,<3.11"
# ///

import asyncio
import socket


async def main():
    near, far = socket.socketpair()
    reader, writer = await asyncio.open_connection(sock=near)
    writer.get_extra_info("socket").send(b"hello")
    print(far.recv(100))
    writer.close()
    far.close()


asyncio.run(main())
