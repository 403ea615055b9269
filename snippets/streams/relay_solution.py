# /// script
# requires-python = ">=3.7"
# ///

import asyncio
from functools import partial


async def shout(reader, writer):
    async for line in reader:
        writer.write(line.upper())
    writer.write(b"(end)\n")
    writer.close()
    await writer.wait_closed()


async def copy(reader, writer):
    while True:
        data = await reader.read(2**16)
        if not data:
            break
        writer.write(data)
        await writer.drain()
    writer.write_eof()


async def relay(address, reader, writer):
    far_reader, far_writer = await asyncio.open_connection(*address)
    await asyncio.gather(copy(reader, far_writer), copy(far_reader, writer))
    far_writer.close()
    writer.close()


async def main():
    far = await asyncio.start_server(shout, "127.0.0.1", 0)
    address = far.sockets[0].getsockname()
    near = await asyncio.start_server(partial(relay, address), "127.0.0.1", 0)
    async with far, near:
        address = near.sockets[0].getsockname()
        reader, writer = await asyncio.open_connection(*address)
        writer.write(b"one\ntwo\n")
        writer.write_eof()
        print((await reader.read()).decode(), end="")
        writer.close()
        await writer.wait_closed()


asyncio.run(main())
