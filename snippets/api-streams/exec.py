# /// script
# requires-python = ">=3.7"
# [tool.press]
# real-time = "waits for a child process"
# ///

import asyncio
import sys
from asyncio.subprocess import PIPE

CODE = "import sys; print(sys.argv[1:]); sys.exit(3)"
CHILD = sys.executable, "-c", CODE, "my list", "*"


async def main():
    process = await asyncio.create_subprocess_exec(*CHILD, stdout=PIPE)
    out, _ = await process.communicate()
    print(process.returncode, out)
    try:
        await asyncio.create_subprocess_exec("no-such-program")
    except FileNotFoundError as error:
        print(error)


asyncio.run(main())
