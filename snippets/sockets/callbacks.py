# /// script
# requires-python = ">=3.7"
# ///

import asyncio


class Guest(asyncio.Protocol):
    def __init__(self):
        self.events = []
        self.ended = asyncio.get_running_loop().create_future()

    def connection_made(self, transport):
        self.events.append("connection_made")
        self.transport = transport

    def data_received(self, data):
        self.events.append(f"data_received {data}")

    def eof_received(self):
        self.events.append("eof_received")

    def connection_lost(self, error):
        self.events.append(f"connection_lost {error}")
        self.ended.set_result(None)


class Waiter(Guest):
    def data_received(self, data):
        super().data_received(data)
        self.transport.write(data.upper())


async def main():
    loop = asyncio.get_running_loop()
    waiter = Waiter()
    server = await loop.create_server(lambda: waiter, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    transport, guest = await loop.create_connection(Guest, *address)
    transport.write(b"hello")
    transport.write_eof()
    await guest.ended
    await waiter.ended
    server.close()
    await server.wait_closed()
    for protocol in (guest, waiter):
        print(type(protocol).__name__, *protocol.events, sep="\n  ")


asyncio.run(main())
