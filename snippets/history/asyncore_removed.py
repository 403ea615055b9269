# /// script
# requires-python = ">=3.12"
# ///

import importlib

try:
    importlib.import_module("asyncore")
except ImportError as error:
    print(error)
else:
    raise SystemExit("asyncore is still there")
