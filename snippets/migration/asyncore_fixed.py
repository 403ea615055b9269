# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import socket


class Echo(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        self.transport.write(data)


async def main():
    loop = asyncio.get_running_loop()
    near, far = socket.socketpair()
    transport, echo = await loop.create_connection(Echo, sock=near)
    far.sendall(b"hello")
    await asyncio.sleep(0.1)
    print(far.recv(100))
    transport.close()
    far.close()


asyncio.run(main())
