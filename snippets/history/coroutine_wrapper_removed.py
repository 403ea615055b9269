# /// script
# requires-python = ">=3.8"
# ///

import sys

sys.set_coroutine_origin_tracking_depth(0)
for name in "set_coroutine_wrapper", "get_coroutine_wrapper":
    if hasattr(sys, name):
        raise SystemExit("sys.{} is still there".format(name))
    print("sys.{} is gone".format(name))
