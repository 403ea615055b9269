# /// script
# requires-python = ">=3.5,<3.8"
# ///

import sys


def remember(coro):
    made.append(coro.__name__)
    return coro


async def work():
    pass


made = []
sys.set_coroutine_wrapper(remember)
work().close()
sys.set_coroutine_wrapper(None)
print(made)
