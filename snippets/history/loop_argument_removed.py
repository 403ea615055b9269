# /// script
# requires-python = ">=3.10"
# ///

import asyncio
import warnings

warnings.simplefilter("ignore")
loop = asyncio.new_event_loop()
try:
    asyncio.Lock(loop=loop)
except TypeError as error:
    print(error)
else:
    raise SystemExit("the loop argument is still taken")
finally:
    loop.close()
