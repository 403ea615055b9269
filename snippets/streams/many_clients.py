# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import time


async def echo(reader, writer):
    async for line in reader:
        await asyncio.sleep(0.3)
        writer.write(line)
        await writer.drain()
    writer.close()
    await writer.wait_closed()


async def talk(address, name):
    reader, writer = await asyncio.open_connection(*address)
    answers = []
    for word in ("one", "two", "three"):
        writer.write(f"{name} {word}\n".encode())
        await writer.drain()
        answers.append((await reader.readline()).decode().rstrip())
    writer.close()
    await writer.wait_closed()
    return answers


async def main():
    server = await asyncio.start_server(echo, "127.0.0.1", 0)
    async with server:
        address = server.sockets[0].getsockname()
        start = time.monotonic()
        jobs = [talk(address, f"client-{n}") for n in range(20)]
        answers = await asyncio.gather(*jobs)
        elapsed = time.monotonic() - start
        print(f"{len(answers)} clients in {round(elapsed)} s")
        print(answers[7])


asyncio.run(main())
