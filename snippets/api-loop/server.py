# /// script
# requires-python = ">=3.7"
# ///

import asyncio


class Waiter(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        self.transport.write(data.upper())
        self.transport.close()


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Waiter, "127.0.0.1", 0)
    print("serving:", server.is_serving())
    address = server.sockets[0].getsockname()
    reader, writer = await asyncio.open_connection(*address)
    writer.write(b"tea")
    print(await reader.read())
    writer.close()
    await writer.wait_closed()
    server.close()
    await server.wait_closed()


asyncio.run(main())
