# /// script
# requires-python = ">=3.5,<3.10"
# ///

import asyncio


@asyncio.coroutine
def price(item):
    return {"silk": 90, "tea": 5}[item]


@asyncio.coroutine
def ask(item, seconds, loop):
    yield from asyncio.sleep(seconds, loop=loop)
    amount = yield from price(item)
    print(item, amount)
    return amount


@asyncio.coroutine
def total(loop):
    silk = asyncio.ensure_future(ask("silk", 0.3, loop), loop=loop)
    tea = asyncio.ensure_future(ask("tea", 0.2, loop), loop=loop)
    return (yield from silk) + (yield from tea)


loop = asyncio.get_event_loop()
print("total", loop.run_until_complete(total(loop)))
loop.close()
