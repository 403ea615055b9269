# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import socket


class Slow(asyncio.Protocol):
    def pause_writing(self):
        print("pause_writing")

    def resume_writing(self):
        print("resume_writing")


async def main():
    loop = asyncio.get_running_loop()
    here, there = socket.socketpair()
    sending, _ = await loop.create_connection(Slow, sock=here)
    reader, writer = await asyncio.open_connection(sock=there)
    print("low, high:", sending.get_write_buffer_limits())
    sending.set_write_buffer_limits(high=100, low=10)
    writer.transport.pause_reading()
    print("reading:", writer.transport.is_reading())
    sending.write(bytes(10**6))
    print("waiting in memory:", sending.get_write_buffer_size() > 0)
    writer.transport.resume_reading()
    sending.write_eof()
    print("received:", len(await reader.read()))
    sending.close()
    writer.close()
    await writer.wait_closed()


asyncio.run(main())
