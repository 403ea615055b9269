# /// script
# requires-python = ">=3.13"
# ///

import asyncio

print(asyncio.EventLoop is asyncio.SelectorEventLoop)
