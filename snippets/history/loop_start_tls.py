# /// script
# requires-python = ">=3.7"
# ///

from asyncio import AbstractEventLoop

print(AbstractEventLoop.start_tls.__name__)
