# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import socket


async def main():
    loop = asyncio.get_running_loop()
    wanted = {"family": socket.AF_INET, "type": socket.SOCK_STREAM}
    found = await loop.getaddrinfo("localhost", 80, **wanted)
    for family, kind, proto, canonical, address in found:
        print(family.name, kind.name, address)


asyncio.run(main())
