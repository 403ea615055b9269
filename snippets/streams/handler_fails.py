# /// script
# requires-python = ">=3.7"
# ///

import asyncio


def log(loop, context):
    print("log:", context["message"])


async def serve(reader, writer):
    number = int(await reader.readline())
    writer.write(b"%d\n" % (number * 2))
    writer.close()
    await writer.wait_closed()


async def main():
    asyncio.get_running_loop().set_exception_handler(log)
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        address = server.sockets[0].getsockname()
        for line in (b"21\n", b"two\n"):
            reader, writer = await asyncio.open_connection(*address)
            writer.write(line)
            try:
                answer = await asyncio.wait_for(reader.readline(), 0.5)
                print("answer:", answer)
            except asyncio.TimeoutError:
                print("no answer")
            writer.close()
            await writer.wait_closed()


asyncio.run(main())
