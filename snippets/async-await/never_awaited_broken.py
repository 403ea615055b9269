# /// script
# requires-python = ">=3.7"
# ///

import sys


async def wash(cup):
    print("washing", cup)


def plan(cup):
    return wash(cup)


sys.set_coroutine_origin_tracking_depth(2)
jobs = [plan("the blue cup")]
print("planned")
jobs.clear()
print("done")
