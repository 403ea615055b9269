# /// script
# requires-python = ">=3.8"
# ///

import asyncio
import socket


async def main():
    near, far = socket.socketpair()
    reader, writer = await asyncio.open_connection(sock=near)
    kind = type(writer.get_extra_info("socket")).__name__
    writer.close()
    far.close()
    return kind


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
kind = loop.run_until_complete(main())
loop.close()
print(kind)
if kind != "TransportSocket":
    raise SystemExit("the transport hands out its own socket")
