# /// script
# requires-python = ">=3.14"
# ///

import asyncio
import warnings

warnings.simplefilter("ignore")
try:
    loop = asyncio.get_event_loop()
except RuntimeError as error:
    print(error)
else:
    loop.close()
    raise SystemExit("get_event_loop() still makes a loop")
