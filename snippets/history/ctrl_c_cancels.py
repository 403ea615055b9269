# /// script
# requires-python = ">=3.11"
# ///

import asyncio
import signal


async def main():
    try:
        signal.raise_signal(signal.SIGINT)
        await asyncio.sleep(9)
    except BaseException as error:
        print("main gets", type(error).__name__)
        caught.append(error)
        raise


caught = []
signal.signal(signal.SIGINT, signal.default_int_handler)
try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("run raises KeyboardInterrupt")
if not isinstance(caught[0], asyncio.CancelledError):
    raise SystemExit("Ctrl-C hits wherever the program is")
