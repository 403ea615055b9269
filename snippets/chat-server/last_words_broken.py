# /// script
# requires-python = ">=3.8"
# [tool.press]
# real-time = "forks a process"
# ///

import asyncio
import os
import signal
import socket

writers = []


async def serve(reader, writer):
    writers.append(writer)
    writer.write(b"x" * 2**25)


async def main(listening):
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGTERM, stop.set)
    await asyncio.start_server(serve, sock=listening)
    await stop.wait()
    for writer in writers:
        writer.write(b"the server stops, bye\n")
        writer.close()


listening = socket.create_server(("127.0.0.1", 0))
server = os.fork()
if server == 0:
    asyncio.run(main(listening))
    os._exit(0)
with socket.create_connection(listening.getsockname()) as client:
    client.recv(1)
    os.kill(server, signal.SIGTERM)
    with client.makefile("rb") as stream:
        heard = stream.read()
    print("client: all has come:", len(heard) > 2**25)
    print("client: the end of it:", heard[-5:])
print("server: exit status", os.waitpid(server, 0)[1])
