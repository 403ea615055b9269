# /// script
# requires-python = ">=3.7"
# ///

import asyncio


class Cup(asyncio.BufferedProtocol):
    def __init__(self):
        self.cup = bytearray(4)
        self.ended = asyncio.get_running_loop().create_future()

    def get_buffer(self, sizehint):
        return self.cup

    def buffer_updated(self, nbytes):
        print(nbytes, bytes(self.cup[:nbytes]))

    def eof_received(self):
        print("the end")

    def connection_lost(self, error):
        self.ended.set_result(error)


async def pour(reader, writer):
    writer.write(b"hot water")
    writer.close()
    await writer.wait_closed()


async def main():
    loop = asyncio.get_running_loop()
    server = await asyncio.start_server(pour, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    transport, cup = await loop.create_connection(Cup, *address)
    await cup.ended
    server.close()
    await server.wait_closed()


asyncio.run(main())
