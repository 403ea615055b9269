# /// script
# requires-python = ">=3.11"
# ///

import asyncio

import chat_server


class Chat(chat_server.Chat):
    def obey(self, client, text):
        match text.split(maxsplit=2):
            case ["/msg", name, words] if name in self.clients:
                self.clients[name].tell(f"{client.name} (to you): {words}")
            case ["/msg", name, _]:
                client.tell(f"* {name} is not here")
            case _:
                super().obey(client, text)


async def main():
    chat = Chat()
    address = await chat.start("127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*address)
    writer.write(b"/msg guest1 psst, a secret\n/msg Bo hello\n/quit\n")
    print((await reader.read()).decode(), end="")
    writer.close()
    await chat.stop()


asyncio.run(main())
