# /// script
# requires-python = ">=3.11"
# ///

import asyncio
import socket


async def main():
    loop = asyncio.get_running_loop()
    kitchen = socket.socket(type=socket.SOCK_DGRAM)
    guest = socket.socket(type=socket.SOCK_DGRAM)
    with kitchen, guest:
        kitchen.bind(("127.0.0.1", 0))
        kitchen.setblocking(False)
        guest.setblocking(False)
        await loop.sock_sendto(guest, b"tea", kitchen.getsockname())
        data, sender = await loop.sock_recvfrom(kitchen, 100)
        print(data)


asyncio.run(main())
