# /// script
# requires-python = ">=3.7"
# [tool.press]
# real-time = "starts processes"
# ///

import asyncio
import inspect
import os
import subprocess
import sys


async def main():
    print(asyncio.get_running_loop().get_debug())


def child(*options, **environment):
    source = inspect.getsource(main)
    code = "import asyncio\n" + source + "asyncio.run(main())"
    command = [sys.executable, *options, "-c", code]
    subprocess.run(command, env=dict(os.environ, **environment))


for name, start in {
    "nothing:": child,
    "debug=True:": lambda: asyncio.run(main(), debug=True),
    "-X dev:": lambda: child("-X", "dev"),
    "PYTHONDEVMODE=1:": lambda: child(PYTHONDEVMODE="1"),
    "PYTHONASYNCIODEBUG=1:": lambda: child(PYTHONASYNCIODEBUG="1"),
}.items():
    print(name, end=" ", flush=True)
    start()
