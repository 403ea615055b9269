# /// script
# requires-python = ">=3.9,<3.11"
# ///

import asyncio
import warnings


async def main():
    await asyncio.wait([nap])


nap = asyncio.sleep(0)
try:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        asyncio.run(main())
finally:
    nap.close()
if not caught:
    raise SystemExit("asyncio.wait() gives no warning")
print(caught[0].message)
