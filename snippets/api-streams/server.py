# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def main():
    server = await asyncio.start_server(print, "127.0.0.1", 0)
    print(server.get_loop() is asyncio.get_running_loop())
    sockets = server.sockets
    print(type(sockets).__name__, type(sockets[0]).__name__)
    async with server:
        print("serving:", server.is_serving())
    print("serving:", server.is_serving(), server.sockets)


asyncio.run(main())
