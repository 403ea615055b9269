# /// script
# requires-python = ">=3.13"
# ///

from asyncio import Server

print(Server.close_clients.__name__)
print(Server.abort_clients.__name__)
