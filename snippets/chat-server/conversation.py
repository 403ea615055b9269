# /// script
# requires-python = ">=3.11"
# ///

import asyncio

from chat_server import Chat

SCRIPT = """\
Ann: /nick Ann
Bo: /nick Ann
Bo: /nick Bo
Ann: hello, Bo
Bo: /join kitchen
Ann: can you hear me?
Bo: /who
Ann: /quit"""


async def listen(name, reader):
    async for line in reader:
        print(f"  {name} sees  {line.decode().strip()}")
    print(f"  {name} sees the end")


async def main():
    chat = Chat()
    address = await chat.start("127.0.0.1", 0)
    writers = {}
    async with asyncio.TaskGroup() as group:
        for name in ("Ann", "Bo"):
            reader, writers[name] = await asyncio.open_connection(*address)
            group.create_task(listen(name, reader))
            await asyncio.sleep(0.15)
        for line in SCRIPT.splitlines():
            print(line)
            name, text = line.split(": ", 1)
            writers[name].write(text.encode() + b"\n")
            await asyncio.sleep(0.15)
        print("SIGTERM")
        await chat.stop()
    for writer in writers.values():
        writer.close()


asyncio.run(main())
