# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import socket


async def main():
    ours, theirs = socket.socketpair()
    slow, _ = await asyncio.open_connection(sock=theirs)
    reader, writer = await asyncio.open_connection(sock=ours)
    writer.write(bytes(2**24))
    waiting = asyncio.ensure_future(writer.drain())
    await asyncio.sleep(0.1)
    print("drained:", waiting.done())
    await slow.readexactly(2**24)
    await asyncio.sleep(0.1)
    print("drained:", waiting.done())
    writer.close()
    try:
        await writer.drain()
    except ConnectionError as error:
        print(repr(error))


asyncio.run(main())
