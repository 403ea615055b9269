# /// script
# requires-python = ">=3.11"
# ///

import asyncio
import socket
import sys
import unittest
from unittest import mock

import chat_server


class Person:
    def __init__(self, reader, writer):
        self.reader, self.writer = reader, writer

    def say(self, text):
        self.writer.write(text.encode() + b"\n")

    async def hear(self):
        async with asyncio.timeout(30):
            return (await self.reader.readline()).decode().strip()


class ChatTest(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        self.enterContext(mock.patch.object(chat_server, "PAUSE", 0))
        self.chat = chat_server.Chat()
        self.address = await self.chat.start("127.0.0.1", 0)
        self.addAsyncCleanup(self.chat.stop)

    async def join(self, name):
        person = Person(*await asyncio.open_connection(*self.address))
        self.addCleanup(person.writer.close)
        await person.hear()
        person.say(f"/nick {name}")
        self.assertEqual(await person.hear(), f"* you are {name}")
        return person

    async def two(self):
        ann, bo = await self.join("Ann"), await self.join("Bo")
        await ann.hear()
        await ann.hear()
        return ann, bo

    async def test_talk(self):
        """What one says, the other hears."""
        ann, bo = await self.two()
        ann.say("hello")
        self.assertEqual(await bo.hear(), "Ann: hello")

    async def test_rooms(self):
        """Nothing is heard in another room."""
        ann, bo = await self.two()
        bo.say("/join kitchen")
        self.assertEqual(await bo.hear(), "* you are in kitchen")
        ann.say("hello")
        ann.say("/join kitchen")
        self.assertEqual(await bo.hear(), "* Ann is here")

    async def test_names(self):
        """A name is for one at a time, and is free when its owner has gone."""
        ann, bo = await self.two()
        bo.say("/nick Ann")
        self.assertEqual(await bo.hear(), "* Ann is taken, or no name")
        ann.say("/quit")
        self.assertEqual(await bo.hear(), "* Ann has left")
        bo.say("/nick Ann")
        self.assertEqual(await bo.hear(), "* you are Ann")

    async def test_long_line(self):
        """A line that is too long is not sent; the next one is."""
        ann, bo = await self.two()
        ann.say("x" * 100_000)
        ann.say("sorry")
        self.assertEqual(await ann.hear(), "* too long, not sent")
        self.assertEqual(await bo.hear(), "Ann: sorry")

    async def test_escape_codes(self):
        """Nobody can write to the others' terminals but text."""
        ann, bo = await self.two()
        ann.say("a\x1b[2Jb")
        self.assertEqual(await bo.hear(), "Ann: a[2Jb")

    async def test_vanished(self):
        """Who is gone without a word has left."""
        ann = await self.join("Ann")
        with socket.create_connection(self.address):
            self.assertEqual(await ann.hear(), "* guest1 is here")
        self.assertEqual(await ann.hear(), "* guest1 has left")

    async def test_too_slow(self):
        """Who has too many lines waiting is dropped."""
        ann, bo = await self.two()
        for _ in range(chat_server.MAX_WAITING + 1):
            self.chat.clients["Bo"].tell("x")
        self.assertEqual(await ann.hear(), "* Bo has left")

    async def test_silent(self):
        """Who says nothing for too long is told to go."""
        with mock.patch.object(chat_server, "IDLE", 0.1):
            person = Person(*await asyncio.open_connection(*self.address))
            await person.hear()
            self.assertIn("too long, bye", await person.hear())
        self.assertEqual(await person.hear(), "")
        person.writer.close()

    async def test_stop(self):
        """Everybody hears that the server stops."""
        ann, bo = await self.two()
        await self.chat.stop()
        for person in (ann, bo):
            self.assertEqual(await person.hear(), "* the server stops, bye")
            self.assertEqual(await person.hear(), "")

    async def test_stop_goes_on(self):
        """Who takes nothing does not hold up the end."""
        await self.two()
        for _ in range(30):
            self.chat.clients["Bo"].tell("x" * 1_000_000)
        with mock.patch.object(chat_server, "LAST_WORDS", 0.1):
            async with asyncio.timeout(30):
                await self.chat.stop()


class Report(unittest.TestResult):
    def addSuccess(self, test):
        print("ok:", test.shortDescription())


if __name__ == "__main__":
    tests = unittest.defaultTestLoader.loadTestsFromTestCase(ChatTest)
    report = tests.run(Report())
    for test, told in report.errors + report.failures:
        print(f"{test}\n{told}")
    sys.exit(not report.wasSuccessful())
