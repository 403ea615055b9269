# /// script
# requires-python = ">=3.11"
# ///

import asyncio
import warnings


async def main():
    loop = asyncio.get_event_loop()
    transport, protocol = await loop.create_datagram_endpoint(
        asyncio.DatagramProtocol,
        local_addr=("127.0.0.1", 0),
        reuse_address=False,
    )
    transport.close()
    await asyncio.sleep(0)


warnings.simplefilter("ignore")
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
try:
    loop.run_until_complete(main())
except TypeError as error:
    print(str(error).split(".")[-1])
else:
    raise SystemExit("reuse_address is still taken")
finally:
    loop.close()
