# /// script
# requires-python = ">=3.4"
# ///

import asyncio
import importlib.util
import sys

gil = getattr(sys, "_is_gil_enabled", None)
print("GIL:", gil() if gil else "cannot be asked")
print("eager tasks:", hasattr(asyncio, "eager_task_factory"))
print("sampling:", importlib.util.find_spec("profiling") is not None)
