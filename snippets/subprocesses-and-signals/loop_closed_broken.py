# /// script
# requires-python = ">=3.7"
# [tool.press]
# real-time = "leaves a child process running"
# ///

import asyncio
import gc
import logging
import sys
import time
from asyncio.subprocess import PIPE

logging.basicConfig(format="log: %(msg)s", stream=sys.stdout)
sys.unraisablehook = lambda error: print("ignored:", error.exc_value)
SLEEP = sys.executable, "-c", "import time; time.sleep(60)"


async def start():
    return await asyncio.create_subprocess_exec(*SLEEP, stdout=PIPE)


process = asyncio.run(start())
print("run has returned", process.returncode)
process.kill()
time.sleep(0.3)
del process
gc.collect()
print("end")
