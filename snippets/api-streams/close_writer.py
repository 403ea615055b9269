# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import socket


async def main():
    ours, theirs = socket.socketpair()
    reader, writer = await asyncio.open_connection(sock=ours)
    writer.write(b"tea")
    print("closing:", writer.is_closing())
    writer.close()
    print("closing:", writer.is_closing())
    writer.write(b"rice")
    await writer.wait_closed()
    print(await reader.read(), theirs.recv(100), theirs.recv(100))
    theirs.close()


asyncio.run(main())
