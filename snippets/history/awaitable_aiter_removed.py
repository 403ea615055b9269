# /// script
# requires-python = ">=3.7"
# ///

import warnings


class Cups:
    async def __aiter__(self):
        return self

    async def __anext__(self):
        raise StopAsyncIteration


async def main():
    async for cup in Cups():
        pass


warnings.simplefilter("ignore")
try:
    main().send(None)
except TypeError as error:
    print(error)
except StopIteration:
    raise SystemExit("an awaitable from __aiter__ still works")
