# /// script
# requires-python = ">=3.11"
# ///

import asyncio

print(asyncio.TimeoutError.__module__)
if asyncio.TimeoutError is not TimeoutError:
    raise SystemExit("except TimeoutError does not catch it")
