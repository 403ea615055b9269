# /// script
# requires-python = ">=3.6,<3.7"
# ///

import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    compile("async = 1", "menu.py", "exec")
if not caught:
    raise SystemExit("async is a name without a warning")
print(caught[0].message)
