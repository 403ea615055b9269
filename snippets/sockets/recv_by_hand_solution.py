# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import socket


async def receive(sock, size):
    loop = asyncio.get_running_loop()
    while True:
        try:
            return sock.recv(size)
        except BlockingIOError:
            readable = loop.create_future()
            loop.add_reader(sock, readable.set_result, None)
            try:
                await readable
            finally:
                loop.remove_reader(sock)


async def main():
    ours, theirs = socket.socketpair()
    ours.setblocking(False)
    with ours, theirs:
        try:
            await asyncio.wait_for(receive(ours, 100), 0.1)
        except asyncio.TimeoutError:
            print("nothing yet")
        loop = asyncio.get_running_loop()
        loop.call_later(0.1, theirs.send, b"hello")
        print(await receive(ours, 3))
        print(await receive(ours, 3))


asyncio.run(main())
