# /// script
# requires-python = ">=3.4"
# ///

import asyncio
import threading


def make():
    for name in ("Lock", "Event", "Condition", "Semaphore", "Queue"):
        try:
            getattr(asyncio, name)()
            print(name, "is made")
        except RuntimeError as error:
            print(name, "fails:", error)


thread = threading.Thread(target=make, name="worker")
thread.start()
thread.join()
