# /// script
# requires-python = ">=3.14"
# ///

import multiprocessing

method = multiprocessing.get_start_method()
print(method)
if method != "forkserver":
    raise SystemExit("worker processes are copies")
