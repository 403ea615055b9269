# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import socket


async def main():
    loop = asyncio.get_running_loop()
    here, there = socket.socketpair()
    here.setblocking(False)
    with here, there:
        loop.call_later(0.1, print, "tick")
        loop.call_later(0.2, there.send, b"hello")
        loop.call_later(0.3, print, "tick")
        data = await loop.sock_recv(here, 100)
        print("heard", data.decode())
        await asyncio.sleep(0.2)


asyncio.run(main())
