# /// script
# requires-python = ">=3.7"
# ///

import asyncio
from contextlib import suppress

LINES = 600
queues = {}


async def send_all(writer, queue):
    with suppress(ConnectionError):
        while True:
            writer.write(await queue.get())
            await writer.drain()


def post(writer, line):
    try:
        queues[writer].put_nowait(line)
    except asyncio.QueueFull:
        print("server: too slow, hanging up")
        del queues[writer]
        writer.transport.abort()


async def serve(reader, writer):
    queues[writer] = queue = asyncio.Queue(maxsize=100)
    sending = asyncio.create_task(send_all(writer, queue))
    with suppress(ConnectionError):
        async for line in reader:
            for other in list(queues):
                if other is not writer:
                    post(other, line)
    queues.pop(writer, None)
    sending.cancel()


async def talk(writer):
    for _ in range(LINES):
        writer.write(b"x" * 50000 + b"\n")
        await writer.drain()
        await asyncio.sleep(0.001)


async def listen(reader):
    for _ in range(LINES):
        await reader.readline()
    print("Bo has heard everything")


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    cy = await asyncio.open_connection(*address)
    ann = await asyncio.open_connection(*address)
    bo = await asyncio.open_connection(*address)
    await asyncio.gather(talk(ann[1]), listen(bo[0]))
    for _, client in (ann, bo, cy):
        client.transport.abort()
    await asyncio.sleep(0.1)


asyncio.run(main())
