# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import socket


async def serve(listener):
    loop = asyncio.get_running_loop()
    connection, address = await loop.sock_accept(listener)
    with connection:
        while True:
            data = await loop.sock_recv(connection, 100)
            if not data:
                break
            await loop.sock_sendall(connection, data.upper())


async def main():
    loop = asyncio.get_running_loop()
    with socket.socket() as listener, socket.socket() as client:
        listener.setblocking(False)
        client.setblocking(False)
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        serving = asyncio.create_task(serve(listener))
        await loop.sock_connect(client, listener.getsockname())
        for word in (b"tea", b"rice"):
            await loop.sock_sendall(client, word)
            print(await loop.sock_recv(client, 100))
        client.shutdown(socket.SHUT_WR)
        await serving


asyncio.run(main())
