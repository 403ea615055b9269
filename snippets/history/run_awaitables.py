# /// script
# requires-python = ">=3.14"
# ///

import asyncio


class Nap:
    def __await__(self):
        return asyncio.sleep(0, "tea").__await__()


try:
    print(asyncio.run(Nap()))
except ValueError:
    raise SystemExit("run() takes coroutines only")
