# /// script
# requires-python = ">=3.5"
# ///

import asyncio

loop = asyncio.new_event_loop()
print("made here:", type(loop).__name__)
print("a SelectorEventLoop:", isinstance(loop, asyncio.SelectorEventLoop))
print("ProactorEventLoop here:", hasattr(asyncio, "ProactorEventLoop"))
loop.close()
