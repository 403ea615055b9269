# /// script
# requires-python = ">=3.11"
# ///

import asyncio


async def brew(drink):
    await asyncio.sleep(0.1)
    return drink, asyncio.get_running_loop()


runner = asyncio.Runner()
first, loop = runner.run(brew("tea"))
second, same = runner.run(brew("soup"))
print(first, second, loop is same is runner.get_loop())
runner.close()
print("closed:", loop.is_closed())
try:
    runner.get_loop()
except RuntimeError as error:
    print("RuntimeError:", error)
