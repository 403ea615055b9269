# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import socket


async def main():
    ours, theirs = socket.socketpair()
    reader, writer = await asyncio.open_connection(sock=ours)
    writer.write(b"tea\n")
    writer.writelines([b"rice\n", b"salt\n"])
    print(theirs.recv(100))
    try:
        writer.write("oil\n")
    except TypeError as error:
        print("TypeError:", error)
    writer.write_eof()
    try:
        writer.write(b"oil\n")
    except RuntimeError as error:
        print("RuntimeError:", error)
    writer.close()
    await writer.wait_closed()
    theirs.close()


asyncio.run(main())
