# /// script
# requires-python = ">=3.7"
# [tool.press]
# real-time = "sends itself a signal"
# ///

import asyncio
import os
import signal

busy = set()


async def serve(reader, writer):
    task = asyncio.current_task()
    busy.add(task)
    try:
        name = await reader.readline()
        await asyncio.sleep(0.4)
        writer.write(b"cooked " + name)
    finally:
        writer.close()
        busy.discard(task)


async def order(address, name):
    try:
        reader, writer = await asyncio.open_connection(*address)
    except ConnectionRefusedError:
        return "closed"
    writer.write(name)
    answer = await reader.readline()
    writer.close()
    return answer


async def main():
    loop, stop = asyncio.get_running_loop(), asyncio.Event()
    for number in signal.SIGTERM, signal.SIGINT:
        loop.add_signal_handler(number, stop.set)
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    first = asyncio.create_task(order(address, b"rice\n"))
    loop.call_later(0.2, os.kill, os.getpid(), signal.SIGTERM)

    await stop.wait()
    print("stopping, busy:", len(busy))
    server.close()
    print("late:", await order(address, b"soup\n"))
    if busy:
        await asyncio.wait(busy, timeout=5)
    print("first:", await first, "busy:", len(busy))


asyncio.run(main())
