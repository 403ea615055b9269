# /// script
# requires-python = ">=3.7"
# ///

from asyncio import get_running_loop

try:
    get_running_loop()
except RuntimeError as error:
    print(error)
