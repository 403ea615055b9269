# /// script
# requires-python = ">=3.5.1"
# ///

import asyncio
import threading


async def fetch_price(item):
    await asyncio.sleep(0.1)
    return {"tea": 3, "salt": 1}[item]


loop = asyncio.new_event_loop()
thread = threading.Thread(target=loop.run_forever)
thread.start()

tea = asyncio.run_coroutine_threadsafe(fetch_price("tea"), loop)
salt = asyncio.run_coroutine_threadsafe(fetch_price("salt"), loop)
print(tea.result() + salt.result())

loop.call_soon_threadsafe(loop.stop)
thread.join()
print("running:", loop.is_running(), "closed:", loop.is_closed())
loop.close()
print("running:", loop.is_running(), "closed:", loop.is_closed())
