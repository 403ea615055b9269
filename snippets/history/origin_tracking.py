# /// script
# requires-python = ">=3.7"
# ///

import sys


async def boil():
    pass


sys.set_coroutine_origin_tracking_depth(1)
coroutine = boil()
coroutine.close()
filename, line, function = coroutine.cr_origin[0]
print("made in line", line)
