# /// script
# requires-python = ">=3.7"
# [tool.press]
# real-time = "waits for a child process"
# ///

import asyncio
import sys
from asyncio.subprocess import PIPE

CODE = """
import sys
for name in sys.stdin:
    if name == "\\n":
        sys.exit("an empty line")
    print("packed", name, end="")
"""


async def pack(text):
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", CODE, stdin=PIPE, stdout=PIPE, stderr=PIPE)
    out, err = await process.communicate(text)
    print(process.returncode, out, err)


async def main():
    await pack(b"tea\nrice\n")
    await pack(b"tea\n\nrice\n")


asyncio.run(main())
