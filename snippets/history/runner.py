# /// script
# requires-python = ">=3.11"
# ///

import asyncio

with asyncio.Runner() as runner:
    print(runner.run(asyncio.sleep(0, "tea")))
    print(runner.run(asyncio.sleep(0, "rice")))
