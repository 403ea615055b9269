# /// script
# requires-python = ">=3.7"
# ///

from asyncio import StreamWriter

print(StreamWriter.is_closing.__name__)
print(StreamWriter.wait_closed.__name__)
