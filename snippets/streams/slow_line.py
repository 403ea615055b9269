# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def serve(reader, writer):
    writer.write(b"tem")
    await asyncio.sleep(0.3)
    writer.write(b"perature 21\n")
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        address = server.sockets[0].getsockname()
        for name, size in ("readline", []), ("readexactly", [15]), ("read", []):
            reader, writer = await asyncio.open_connection(*address)
            for _ in range(2):
                reading = getattr(reader, name)(*size)
                try:
                    print(name, await asyncio.wait_for(reading, 0.2))
                except asyncio.TimeoutError:
                    print(name, "nothing within 0.2 s")
            writer.close()
            await writer.wait_closed()


asyncio.run(main())
