# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import socket
import time


def speak(sock):
    time.sleep(0.25)
    sock.sendall(b"hello")


async def tick(ticks):
    while True:
        ticks.append("tick")
        await asyncio.sleep(0.1)


async def main():
    ours, theirs = socket.socketpair()
    ours.setblocking(False)
    loop = asyncio.get_running_loop()
    ticks = []
    ticking = asyncio.create_task(tick(ticks))
    speaking = loop.run_in_executor(None, speak, theirs)
    try:
        heard = await loop.sock_recv(ours, 100)
        print(heard, "ticked meanwhile:", len(ticks) > 0)
    except ValueError as error:
        print("ValueError:", error)
    await speaking
    ticking.cancel()
    ours.close()
    theirs.close()


asyncio.run(main())
asyncio.run(main(), debug=True)
