# /// script
# requires-python = ">=3.11"
# ///

import asyncio
import socket


async def main():
    loop = asyncio.get_running_loop()
    udp = socket.AF_INET, socket.SOCK_DGRAM
    with socket.socket(*udp) as kitchen, socket.socket(*udp) as guest:
        for sock in kitchen, guest:
            sock.setblocking(False)
            sock.bind(("127.0.0.1", 0))
        sent = await loop.sock_sendto(guest, b"tea", kitchen.getsockname())
        order, address = await loop.sock_recvfrom(kitchen, 100)
        print(sent, order, "from the guest:", address == guest.getsockname())
        await loop.sock_sendto(kitchen, order.upper(), address)
        cup = bytearray(5)
        size, address = await loop.sock_recvfrom_into(guest, cup)
        print(size, cup)


asyncio.run(main())
