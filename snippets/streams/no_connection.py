# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def serve(reader, writer):
    writer.close()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()

    async def attempt(opening):
        try:
            await opening
        except OSError as error:
            print(type(error).__name__)
            print(" ", str(error).replace(str(port), "PORT"))

    await attempt(asyncio.start_server(serve, host, port))
    server.close()
    await server.wait_closed()
    await attempt(asyncio.open_connection(host, port))


asyncio.run(main())
