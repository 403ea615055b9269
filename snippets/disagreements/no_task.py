# /// script
# requires-python = ">=3.14"
# ///

import asyncio


def ask():
    for function in asyncio.capture_call_graph, asyncio.format_call_graph:
        try:
            print(function.__name__, repr(function()))
        except RuntimeError as error:
            print(function.__name__, "RuntimeError:", error)


async def main():
    asyncio.get_running_loop().call_soon(ask)
    await asyncio.sleep(0.1)


print("in a callback")
asyncio.run(main())
print("outside the loop")
ask()
