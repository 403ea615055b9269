# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import socket


async def main():
    loop = asyncio.get_running_loop()
    here, there = socket.socketpair()
    data, received, end = bytearray(10**6), [], loop.create_future()

    def writable():
        del data[: there.send(data)]
        if not data:
            loop.remove_writer(there)
            there.shutdown(socket.SHUT_WR)

    def readable():
        received.append(here.recv(65536))
        if not received[-1]:
            loop.remove_reader(here)
            end.set_result(None)

    with here, there:
        here.setblocking(False)
        there.setblocking(False)
        loop.add_writer(there, writable)
        loop.add_reader(here, readable)
        await end
        print("removed again:", loop.remove_writer(there))
    print("bytes:", len(b"".join(received)))


asyncio.run(main())
