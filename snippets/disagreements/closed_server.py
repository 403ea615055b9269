# /// script
# requires-python = ">=3.5"
# ///

import asyncio


async def main():
    server = await asyncio.start_server(print, "127.0.0.1", 0)
    sockets = server.sockets
    print(type(sockets).__name__, "of", type(sockets[0]).__name__)
    server.close()
    await server.wait_closed()
    print("closed:", server.sockets)


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
loop.close()
