# /// script
# requires-python = ">=3.14"
# [tool.press]
# real-time = "looks into another process"
# ///

import contextlib
import io
import re
import subprocess
import sys
from asyncio import tools

SHOP = """
import asyncio

async def ask():
    await asyncio.Future()

async def page():
    await ask()

async def main():
    tea = asyncio.create_task(page(), name="tea")
    salt = asyncio.create_task(page(), name="salt")
    asyncio.get_running_loop().call_later(0.1, print, "open")
    await asyncio.gather(tea, salt)

asyncio.run(main())
"""

command = [sys.executable, "-uc", SHOP]
shop = subprocess.Popen(command, stdout=subprocess.PIPE)
try:
    shop.stdout.readline()
    tools.display_awaited_by_tasks_tree(shop.pid)
    table = io.StringIO()
    with contextlib.redirect_stdout(table):
        tools.display_awaited_by_tasks_table(shop.pid)
    for line in table.getvalue().splitlines()[2:]:
        print(*re.split(" {2,}", line)[2:4], sep=": ")
finally:
    shop.kill()
    shop.communicate()
