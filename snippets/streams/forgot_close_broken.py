# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import warnings


def show(message, *where):
    print("warning:", str(message).partition("<_")[0])


async def serve(reader, writer):
    writer.write(b"hello\n")
    await reader.read()
    print("server: the client is gone")
    writer.close()
    await writer.wait_closed()


async def ask(address):
    reader, writer = await asyncio.open_connection(*address)
    return await reader.readline()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    print(await ask(server.sockets[0].getsockname()))
    await asyncio.sleep(0.1)
    print("main: ends")
    server.close()


warnings.filterwarnings("always", "unclosed (transport|<Stream)")
warnings.showwarning = show
asyncio.run(main())
