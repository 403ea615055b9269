# /// script
# requires-python = ">=3.7"
# ///

from asyncio import BufferedProtocol

print(BufferedProtocol.get_buffer.__name__)
print(BufferedProtocol.buffer_updated.__name__)
