# /// script
# requires-python = ">=3.13"
# ///

import asyncio
import os
import tempfile


async def main(path):
    server = await asyncio.start_unix_server(print, path)
    server.close()
    await server.wait_closed()
    return os.path.exists(path)


with tempfile.TemporaryDirectory() as folder:
    if asyncio.run(main(os.path.join(folder, "tea"))):
        raise SystemExit("the socket's file is left behind")
print("the socket's file is gone")
