# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import io
import socket


async def main():
    loop = asyncio.get_running_loop()
    here, there = socket.socketpair()
    with here, there:
        here.setblocking(False)
        for fallback in False, True:
            file = io.BytesIO(b"not a file of the disk")
            try:
                sent = await loop.sock_sendfile(here, file, fallback=fallback)
                print("sent by hand:", sent, "bytes")
            except asyncio.SendfileNotAvailableError as error:
                print(type(error).__name__, error)
                print("a RuntimeError:", isinstance(error, RuntimeError))


asyncio.run(main())
