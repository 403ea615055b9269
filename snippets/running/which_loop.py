# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import threading


def ask(where):
    for get in asyncio.get_running_loop, asyncio.get_event_loop:
        try:
            get()
            print(where, get.__name__, "a loop")
        except RuntimeError as error:
            print(where, get.__name__, "RuntimeError:", error)


async def main(where):
    ask(where)


def work():
    ask("thread:")
    asyncio.run(main("inside, thread:"))


ask("before:")
asyncio.run(main("inside:"))
ask("after:")
thread = threading.Thread(target=work, name="worker")
thread.start()
thread.join()
