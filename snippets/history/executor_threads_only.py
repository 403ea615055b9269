# /// script
# requires-python = ">=3.11"
# ///

import asyncio
import warnings
from concurrent.futures import Executor

warnings.simplefilter("ignore")
loop = asyncio.new_event_loop()
try:
    loop.set_default_executor(Executor())
except TypeError as error:
    print(error)
else:
    raise SystemExit("any executor can be the default")
finally:
    loop.close()
