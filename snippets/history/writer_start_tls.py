# /// script
# requires-python = ">=3.11"
# ///

from asyncio import StreamWriter

print(StreamWriter.start_tls.__name__)
