# /// script
# requires-python = ">=3.11"
# [tool.press]
# arguments = ["--help"]
# ///

import argparse
import asyncio
import contextlib
import itertools
import signal
import sys
from asyncio import timeout

MAX_LINE = 1000  # bytes
MAX_WAITING = 1000  # lines that one client has not taken yet
MAX_CLIENTS = 200
IDLE = 900  # seconds without a line from a client
PAUSE = 0.1  # seconds between two lines of a client
LAST_WORDS = 3  # seconds to send what is still waiting
HELP = "* /nick NAME, /join ROOM, /who, /quit; all else is said in your room"


class Client:
    def __init__(self, writer, name):
        self.writer, self.name, self.room = writer, name, "lobby"
        self.waiting = asyncio.Queue()
        self.sending = asyncio.create_task(self.send_all())
        self.task = asyncio.current_task()

    def tell(self, text):
        if self.waiting.qsize() < MAX_WAITING:
            self.waiting.put_nowait(text)
        else:
            self.writer.transport.abort()

    async def send_all(self):
        while (text := await self.waiting.get()) is not None:
            self.writer.write(text.encode() + b"\n")
            await self.writer.drain()

    async def close(self):
        self.waiting.put_nowait(None)
        try:
            await asyncio.wait_for(self.sending, LAST_WORDS)
            self.writer.close()
            await asyncio.wait_for(self.writer.wait_closed(), LAST_WORDS)
        except OSError:  # it is lost, or too slow: TimeoutError is an OSError
            self.writer.transport.abort()


class Chat:
    def __init__(self):
        self.clients = {}  # name -> Client
        self.tasks = set()

    async def start(self, host, port):
        self.server = await asyncio.start_server(self.serve, host, port, limit=MAX_LINE)
        return self.server.sockets[0].getsockname()[:2]

    async def stop(self):
        self.server.close()
        clients, self.clients = self.clients, {}
        for client in clients.values():
            client.tell("* the server stops, bye")
            client.task.cancel()
        if self.tasks:
            await asyncio.wait(self.tasks)

    async def serve(self, reader, writer):
        self.tasks.add(asyncio.current_task())
        names = map("guest{}".format, itertools.count(1))
        client = Client(writer, next(name for name in names if name not in self.clients))
        try:
            if len(self.clients) >= MAX_CLIENTS:
                client.tell("* too many people are here, try again later")
            else:
                self.clients[client.name] = client
                client.tell(f"* you are {client.name}; /help tells more")
                self.say(client, f"* {client.name} is here")
                await self.listen(client, reader)
        except TimeoutError:
            client.tell("* you have been silent for too long, bye")
        except (OSError, asyncio.CancelledError):
            pass  # the connection is lost, or stop() ends it
        finally:
            if self.clients.pop(client.name, None):
                self.say(client, f"* {client.name} has left")
            await client.close()
            self.tasks.discard(asyncio.current_task())

    async def listen(self, client, reader):
        while True:
            async with timeout(IDLE):
                line = await next_line(reader)
            if line is None:
                return
            if len(line) > MAX_LINE:
                client.tell("* too long, not sent")
            else:
                text = "".join(filter(str.isprintable, line.decode(errors="replace")))
                if text.strip() == "/quit":
                    return
                self.obey(client, text.strip())
            await asyncio.sleep(PAUSE)

    def obey(self, client, text):
        match text.split():
            case []:
                pass
            case ["/who"]:
                here = [c.name for c in self.clients.values() if c.room == client.room]
                client.tell(f"* in {client.room}: {', '.join(sorted(here))}")
            case ["/nick", name] if is_name(name) and name not in self.clients:
                self.clients[name] = self.clients.pop(client.name)
                self.say(client, f"* {client.name} is now {name}")
                client.name = name
                client.tell(f"* you are {name}")
            case ["/nick", name]:
                client.tell(f"* {name} is taken, or no name")
            case ["/join", room] if is_name(room):
                self.say(client, f"* {client.name} goes to {room}")
                client.room = room
                client.tell(f"* you are in {room}")
                self.say(client, f"* {client.name} is here")
            case [word, *_] if word.startswith("/"):
                client.tell(HELP)
            case _:
                self.say(client, f"{client.name}: {text}")

    def say(self, speaker, text):
        for client in self.clients.values():
            if client.room == speaker.room and client is not speaker:
                client.tell(text)


def is_name(text):
    return text.isidentifier() and len(text) <= 20


async def next_line(reader):
    too_long = b""
    while True:
        try:
            return too_long + await reader.readuntil(b"\n")
        except asyncio.LimitOverrunError as error:
            too_long = await reader.readexactly(error.consumed)
        except asyncio.IncompleteReadError:
            return None


async def main(host, port):
    chat = Chat()
    print("listening on {} port {}".format(*await chat.start(host, port)), flush=True)
    told = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):  # Windows
            asyncio.get_running_loop().add_signal_handler(number, told.set)
    try:
        await told.wait()
    finally:
        await chat.stop()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="A chat server for nc or chat_client.py")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8888)
    options = parser.parse_args()
    try:
        asyncio.run(main(options.host, options.port))
    except (OSError, OverflowError) as error:
        sys.exit(f"cannot listen: {error} (try another --port or --host)")
