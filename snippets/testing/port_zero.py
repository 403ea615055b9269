# /// script
# requires-python = ">=3.8"
# ///

import asyncio
import unittest


async def shout(reader, writer):
    line = await reader.readline()
    writer.write(line.upper())
    await writer.drain()
    writer.close()


class ShoutTest(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        server = await asyncio.start_server(shout, "127.0.0.1", 0)
        self.address = server.sockets[0].getsockname()
        self.addAsyncCleanup(server.wait_closed)
        self.addCleanup(server.close)

    async def ask(self, line):
        reader, writer = await asyncio.open_connection(*self.address)
        writer.write(line)
        answer = await reader.read()
        writer.close()
        await writer.wait_closed()
        return answer

    async def test_answer(self):
        self.assertEqual(await self.ask(b"tea\n"), b"TEA\n")

    async def test_two_clients(self):
        answers = asyncio.gather(self.ask(b"a\n"), self.ask(b"b\n"))
        self.assertEqual(await answers, [b"A\n", b"B\n"])


result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(ShoutTest)(result)
print(result)
