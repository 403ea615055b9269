# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def main():
    loop = asyncio.get_running_loop()
    answer = loop.create_future()
    print("done:", answer.done(), "its loop:", answer.get_loop() is loop)
    loop.call_later(0.1, answer.set_result, 42)
    print("awaited:", await answer)
    print("once more:", await answer)
    print("asked:", answer.result(), answer.exception())
    print("too late to cancel:", answer.cancel(), answer.cancelled())


asyncio.run(main())
