# /// script
# requires-python = ">=3.8"
# [tool.press]
# arguments = ["--help"]
# ///

import argparse
import asyncio
import os
import sys
import threading


def read_stdin(loop, writer):
    async def send(data):
        writer.write(data)
        await writer.drain()

    try:
        while data := os.read(0, 4096):
            asyncio.run_coroutine_threadsafe(send(data), loop).result()
        loop.call_soon_threadsafe(writer.write_eof)
    except (OSError, RuntimeError):
        pass  # the connection is lost, or the loop is closed


async def main(host, port):
    reader, writer = await asyncio.open_connection(host, port)
    loop = asyncio.get_running_loop()
    threading.Thread(target=read_stdin, args=[loop, writer], daemon=True).start()
    try:
        async for line in reader:
            print(line.decode(errors="replace"), end="", flush=True)
    finally:
        writer.close()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="A client for chat_server.py")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8888)
    options = parser.parse_args()
    try:
        asyncio.run(main(options.host, options.port))
        print("the server has hung up")
    except (OSError, OverflowError) as error:
        sys.exit(f"no connection: {error} (is the server at this --host and --port?)")
    except KeyboardInterrupt:
        pass
