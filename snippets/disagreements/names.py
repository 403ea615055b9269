# /// script
# requires-python = ">=3.5"
# ///

import asyncio

METHODS = "get_loop", "is_serving", "serve_forever", "start_serving"
LIMITS = "get_write_buffer_limits"


async def main():
    server = await loop.create_server(asyncio.Protocol, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    transport, _ = await loop.create_connection(asyncio.Protocol, *address)
    print("asyncio.coroutine:", hasattr(asyncio, "coroutine"))
    print("asyncio.Server:", hasattr(asyncio, "Server"))
    print("a server:", [hasattr(server, name) for name in METHODS])
    print("asyncio.WriteTransport:", hasattr(asyncio.WriteTransport, LIMITS))
    print("a transport:", hasattr(transport, LIMITS))
    transport.close()
    server.close()
    await asyncio.sleep(0.1)


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
