# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def serve(reader, writer):
    writer.write(b"x" * 20)
    await asyncio.sleep(0.1)
    writer.write(b"xx\n" + b"y" * 20 + b"\n" + b"ok\n")
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        address = server.sockets[0].getsockname()
        reader, writer = await asyncio.open_connection(*address, limit=10)
        try:
            await reader.readuntil(b"\n")
        except asyncio.LimitOverrunError as error:
            print(f"readuntil: {error} ({error.consumed})")
        for _ in range(4):
            try:
                print("readline:", await reader.readline())
            except ValueError as error:
                print("readline:", error)
        writer.close()
        await writer.wait_closed()


asyncio.run(main())
