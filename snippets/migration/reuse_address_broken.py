# /// script
# requires-python = ">=3.7,<3.11"
# ///

import asyncio


async def main():
    loop = asyncio.get_running_loop()
    transport, protocol = await loop.create_datagram_endpoint(
        asyncio.DatagramProtocol,
        local_addr=("127.0.0.1", 0),
        reuse_address=False,
    )
    print("open")
    transport.close()
    await asyncio.sleep(0)


asyncio.run(main())
