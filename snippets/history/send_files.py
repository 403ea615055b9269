# /// script
# requires-python = ">=3.7"
# ///

from asyncio import AbstractEventLoop

print(AbstractEventLoop.sendfile.__name__)
print(AbstractEventLoop.sock_sendfile.__name__)
