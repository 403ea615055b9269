# /// script
# requires-python = ">=3.11"
# ///

import asyncio

try:
    asyncio.coroutine
except AttributeError as error:
    print(str(error).split(".")[0])
else:
    raise SystemExit("asyncio.coroutine is still there")
