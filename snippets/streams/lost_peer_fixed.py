# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def serve(reader, writer):
    print("server:", await reader.readline())
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        address = server.sockets[0].getsockname()
        reader, writer = await asyncio.open_connection(*address)
        try:
            for number in range(8):
                writer.write(b"%d degrees\n" % number)
                await writer.drain()
                await asyncio.sleep(0.1)
            print("client: all written")
        except ConnectionError as error:
            print(f"client: {type(error).__name__}: {error}")
            print("client: at", number, writer.is_closing())
        finally:
            writer.close()


asyncio.run(main())
