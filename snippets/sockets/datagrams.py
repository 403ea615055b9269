# /// script
# requires-python = ">=3.7"
# ///

import asyncio


class Echo(asyncio.DatagramProtocol):
    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, address):
        self.transport.sendto(data.upper(), address)


class Client(asyncio.DatagramProtocol):
    def __init__(self):
        self.inbox = asyncio.Queue()

    def datagram_received(self, data, address):
        self.inbox.put_nowait(data)

    def error_received(self, error):
        self.inbox.put_nowait(error)


async def main():
    loop = asyncio.get_running_loop()
    endpoint = loop.create_datagram_endpoint
    server, echo = await endpoint(Echo, local_addr=("127.0.0.1", 0))
    address = server.get_extra_info("sockname")
    transport, client = await endpoint(Client, remote_addr=address)
    for order in (b"tea", b"two noodles", b"", b"rice"):
        if order == b"rice":
            server.close()
            await asyncio.sleep(0.1)
        transport.sendto(order)
        try:
            answer = await asyncio.wait_for(client.inbox.get(), 0.2)
            print(order, "->", repr(answer))
        except asyncio.TimeoutError:
            print(order, "-> no answer")
    transport.close()
    await asyncio.sleep(0)


asyncio.run(main())
