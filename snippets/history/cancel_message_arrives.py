# /// script
# requires-python = ">=3.11"
# ///

import asyncio


async def main():
    task = asyncio.ensure_future(asyncio.sleep(9))
    await asyncio.sleep(0)
    task.cancel("no gas")
    try:
        await task
    except asyncio.CancelledError as error:
        print(error.args)
        return error.args


if not asyncio.run(main()):
    raise SystemExit("the awaiter gets no message")
