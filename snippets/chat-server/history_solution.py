# /// script
# requires-python = ">=3.11"
# ///

import asyncio
from collections import defaultdict, deque

import chat_server


class Chat(chat_server.Chat):
    def __init__(self):
        super().__init__()
        self.past = defaultdict(lambda: deque(maxlen=3))

    def say(self, speaker, text):
        super().say(speaker, text)
        if not text.startswith("*"):
            self.past[speaker.room].append(text)

    async def listen(self, client, reader):
        for text in self.past[client.room]:
            client.tell(text)
        await super().listen(client, reader)


async def main():
    chat = Chat()
    address = await chat.start("127.0.0.1", 0)
    for lines in (b"one\ntwo\nthree\nfour\n/quit\n", b"/quit\n"):
        reader, writer = await asyncio.open_connection(*address)
        writer.write(lines)
        print((await reader.read()).decode(), end="")
        writer.close()
    await chat.stop()


asyncio.run(main())
