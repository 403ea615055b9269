# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def serve(reader, writer):
    await reader.readline()
    writer.close()
    await writer.wait_closed()


async def send(address, drain):
    reader, writer = await asyncio.open_connection(*address)
    try:
        for number in range(8):
            writer.write(b"%d degrees\n" % number)
            if drain:
                await writer.drain()
            await asyncio.sleep(0.1)
        print("all written")
    except ConnectionError as error:
        print(f"at {number}: {type(error).__name__}: {error}")
        print("is closing:", writer.is_closing())
    print("the reader:", repr(reader.exception()))
    writer.close()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        address = server.sockets[0].getsockname()
        await send(address, drain=False)
        await send(address, drain=True)


asyncio.run(main())
