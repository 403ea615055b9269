# /// script
# requires-python = ">=3.9,<3.14"
# ///

from asyncio import PidfdChildWatcher

print(PidfdChildWatcher.__name__)
