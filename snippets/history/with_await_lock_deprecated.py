# /// script
# requires-python = ">=3.7,<3.9"
# ///

import asyncio
import warnings


async def main():
    lock = asyncio.Lock()
    with await lock:
        print("locked")


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    loop.run_until_complete(main())
loop.close()
if not caught:
    raise SystemExit("with await lock gives no warning")
print(caught[0].message)
