# /// script
# requires-python = ">=3.7"
# ///

import asyncio

if hasattr(asyncio, "async"):
    raise SystemExit("asyncio.async is still there")
print("asyncio.async is gone")
