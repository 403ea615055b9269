# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import os


async def main():
    loop = asyncio.get_running_loop()
    out, into = os.pipe()
    heard = loop.create_future()
    calls = 0

    def readable():
        nonlocal calls
        calls += 1
        if calls == 3:
            loop.remove_reader(out)
            heard.set_result(os.read(out, 100))

    loop.add_reader(out, readable)
    loop.call_later(0.1, os.write, into, b"hello")
    print(await heard, "at call", calls)
    os.close(out)
    os.close(into)
    with open("notes.txt", "w") as file:
        try:
            loop.add_writer(file, print, "writable")
        except OSError as error:
            print(type(error).__name__, error)


asyncio.run(main())
