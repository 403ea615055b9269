# /// script
# requires-python = ">=3.14"
# ///

import inspect
import pdb

print(inspect.iscoroutinefunction(pdb.set_trace_async))
