# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import socket


class Slow(asyncio.Protocol):
    def pause_writing(self):
        print("pause_writing")


async def main():
    loop = asyncio.get_running_loop()
    here, there = socket.socketpair()
    transport, _ = await loop.create_connection(Slow, sock=here)
    transport.set_write_buffer_limits(high=10**9)
    transport.write(bytes(10**7))
    high = transport.get_write_buffer_size() + 1
    transport.set_write_buffer_limits(high=high)
    for _ in range(2):
        transport.write(b"x")
        print("over by", transport.get_write_buffer_size() - high)
    transport.abort()
    there.close()


asyncio.run(main())
