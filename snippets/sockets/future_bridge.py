# /// script
# requires-python = ">=3.7"
# ///

import asyncio


class Ask(asyncio.Protocol):
    def __init__(self, question):
        self.question = question
        self.parts = []
        self.answer = asyncio.get_running_loop().create_future()

    def connection_made(self, transport):
        transport.write(self.question)
        transport.write_eof()

    def data_received(self, data):
        self.parts.append(data)

    def connection_lost(self, error):
        if error is None:
            self.answer.set_result(b"".join(self.parts))
        else:
            self.answer.set_exception(error)


async def serve(reader, writer):
    writer.write((await reader.read()).upper())
    writer.close()
    await writer.wait_closed()


async def main():
    loop = asyncio.get_running_loop()
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        address = server.sockets[0].getsockname()
        ask = Ask(b"tea")
        await loop.create_connection(lambda: ask, *address)
        print(await ask.answer)


asyncio.run(main())
