# /// script
# requires-python = ">=3.5"
# ///

import asyncio


async def brew():
    return "tea"


loop = asyncio.new_event_loop()
for name in "async", "ensure_future":
    make_task = getattr(asyncio, name, None)
    if make_task is None:
        print(name, "is missing")
    else:
        print(name, loop.run_until_complete(make_task(brew(), loop=loop)))
loop.close()
try:
    compile("asyncio.async(brew())", "old.py", "eval")
except SyntaxError as error:
    print("SyntaxError:", error.msg)
