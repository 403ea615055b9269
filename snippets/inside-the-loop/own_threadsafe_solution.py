# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import collections
import socket
import threading
import time


class Door:
    def __init__(self, loop):
        self.loop, self.calls = loop, collections.deque()
        self.inside, self.outside = socket.socketpair()
        self.inside.setblocking(False)
        loop.add_reader(self.inside, self.open)

    def call(self, callback, *args):
        self.calls.append((callback, args))
        self.outside.send(b"!")

    def open(self):
        self.inside.recv(1)
        callback, args = self.calls.popleft()
        callback(*args)

    def close(self):
        self.loop.remove_reader(self.inside)
        self.inside.close()
        self.outside.close()


def download(door, page):
    time.sleep(0.1)
    door.call(page.set_result, "tea")


async def main():
    loop = asyncio.get_running_loop()
    start, page, door = loop.time(), loop.create_future(), Door(loop)
    thread = threading.Thread(target=download, args=(door, page))
    thread.start()
    print(await page, "after", round(loop.time() - start, 1))
    thread.join()
    door.close()


asyncio.run(main())
