# /// script
# requires-python = ">=3.7"
# ///

import sys


async def work():
    pass


sys.set_coroutine_origin_tracking_depth(1)
coro = work()
coro.close()
sys.set_coroutine_origin_tracking_depth(0)
filename, line, function = coro.cr_origin[0]
print(coro.__name__, "was made in line", line)
