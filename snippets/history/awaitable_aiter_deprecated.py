# /// script
# requires-python = ">=3.6,<3.7"
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


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    try:
        main().send(None)
    except StopIteration:
        print(caught[0].message)
