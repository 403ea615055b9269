# /// script
# requires-python = ">=3.8,<3.11"
# ///

import asyncio
import concurrent.futures

print(asyncio.TimeoutError.__module__)
if asyncio.TimeoutError is concurrent.futures.TimeoutError:
    raise SystemExit("asyncio and concurrent.futures share one")
