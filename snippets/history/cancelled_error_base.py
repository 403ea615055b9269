# /// script
# requires-python = ">=3.8"
# ///

import asyncio

try:
    raise asyncio.CancelledError
except Exception:
    raise SystemExit("except Exception catches a cancellation")
except BaseException as error:
    print("passes by except Exception:", type(error).__name__)
