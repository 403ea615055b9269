import asyncio


def tea():
    yield from asyncio.sleep(0.2)
    return "tea"


loop = asyncio.new_event_loop()
print(loop.run_until_complete(tea()))
loop.close()
