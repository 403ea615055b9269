# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import socket


async def main():
    ours, theirs = socket.socketpair()
    reader, writer = await asyncio.open_connection(sock=ours)
    print("possible:", writer.can_write_eof())
    writer.write(b"20 + 22")
    writer.write_eof()
    print(theirs.recv(100), theirs.recv(100))
    theirs.send(b"42")
    print(await reader.read(100))
    writer.close()
    await writer.wait_closed()
    theirs.close()


asyncio.run(main())
