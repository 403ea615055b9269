# /// script
# requires-python = ">=3.5"
# ///

import heapq
import selectors
import socket
import time

here, there = socket.socketpair()
selector = selectors.DefaultSelector()
now = time.monotonic()
timers = [
    (now + 0.1, print, "tick"),
    (now + 0.2, there.send, b"hello"),
    (now + 0.3, print, "tick"),
]


class Future:
    def __await__(self):
        yield self


def readable(sock):
    future = Future()
    selector.register(sock, selectors.EVENT_READ, future)
    return future


async def listen(sock):
    while True:
        await readable(sock)
        print("heard", sock.recv(100).decode())


def step(coro):
    coro.send(None).coro = coro


step(listen(here))
while timers:
    wait = max(0, timers[0][0] - time.monotonic())
    for key, _ in selector.select(wait):
        selector.unregister(key.fileobj)
        step(key.data.coro)
    while timers and timers[0][0] <= time.monotonic():
        due, callback, argument = heapq.heappop(timers)
        callback(argument)
