# /// script
# requires-python = ">=3.11"
# ///

import asyncio
from collections import deque

import chat_server


class Chat(chat_server.Chat):
    def __init__(self):
        super().__init__()
        self.past = deque(maxlen=3)

    def say(self, speaker, text):
        super().say(speaker, text)
        if speaker.room == "lobby" and not text.startswith("*"):
            self.past.append(text)

    async def listen(self, client, reader):
        for text in self.past:
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
