# /// script
# requires-python = ">=3.14"
# ///

import asyncio

for name in "get_child_watcher", "ThreadedChildWatcher":
    if hasattr(asyncio, name):
        raise SystemExit("asyncio.{} is still there".format(name))
    print("asyncio.{} is gone".format(name))
