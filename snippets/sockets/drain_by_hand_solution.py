# /// script
# requires-python = ">=3.7"
# ///

import asyncio

MIB = 2**20


class Sender(asyncio.Protocol):
    def connection_made(self, transport):
        self.may_write = asyncio.Event()
        self.may_write.set()
        self.task = asyncio.create_task(self.send(transport))

    def pause_writing(self):
        self.may_write.clear()

    def resume_writing(self):
        self.may_write.set()

    async def send(self, transport):
        most = 0
        for _ in range(64):
            transport.write(bytes(MIB))
            most = max(most, transport.get_write_buffer_size())
            await self.may_write.wait()
        print("over 2 MiB in memory:", most > 2 * MIB)
        transport.close()


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Sender, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    reader, writer = await asyncio.open_connection(*address)
    await asyncio.sleep(0.1)
    print("client: begins to read")
    print("client:", len(await reader.read()) // MIB, "MiB")
    writer.close()
    await writer.wait_closed()
    server.close()
    await server.wait_closed()


asyncio.run(main())
