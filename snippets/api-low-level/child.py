# /// script
# requires-python = ">=3.7"
# [tool.press]
# real-time = "waits for a child process"
# ///

import asyncio
import sys


class Child(asyncio.SubprocessProtocol):
    def __init__(self):
        self.received = b""
        self.events = []
        self.ended = asyncio.get_running_loop().create_future()

    def pipe_data_received(self, fd, data):
        self.received += data

    def pipe_connection_lost(self, fd, error):
        self.events.append(f"{fd} closed")

    def process_exited(self):
        self.events.append("process_exited")

    def connection_lost(self, error):
        self.ended.set_result(error)


async def main():
    loop = asyncio.get_running_loop()
    command = sys.executable, "-c", "print(input().upper())"
    transport, child = await loop.subprocess_exec(Child, *command)
    print("has a pid:", transport.get_pid() > 0, transport.get_returncode())
    stdin = transport.get_pipe_transport(0)
    stdin.write(b"tea")
    stdin.close()
    await child.ended
    print(child.received)
    print(*sorted(child.events), sep="\n")
    print("returned", transport.get_returncode())
    transport.close()


asyncio.run(main())
