# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import os
import tempfile


class Show(asyncio.Protocol):
    def __init__(self):
        self.ended = asyncio.get_running_loop().create_future()

    def data_received(self, data):
        print("read:", data)

    def connection_lost(self, error):
        self.ended.set_result(error)


async def main():
    loop = asyncio.get_running_loop()
    out, into = (os.fdopen(fd, mode) for fd, mode in zip(os.pipe(), ("rb", "wb")))
    reading, show = await loop.connect_read_pipe(Show, out)
    writing, _ = await loop.connect_write_pipe(asyncio.BaseProtocol, into)
    writing.write(b"hello")
    writing.close()
    print("ended:", await show.ended)
    with tempfile.TemporaryFile() as file:
        try:
            await loop.connect_read_pipe(Show, file)
        except ValueError as error:
            print("ValueError:", error)


asyncio.run(main())
