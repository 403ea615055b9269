# /// script
# requires-python = ">=3.12,<3.14"
# ///

import asyncio
import warnings

warnings.simplefilter("ignore")
watcher = asyncio.get_child_watcher()
print(type(watcher).__name__)
if type(watcher).__name__ != "PidfdChildWatcher":
    raise SystemExit("another watcher is the default")
