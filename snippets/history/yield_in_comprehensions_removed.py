# /// script
# requires-python = ">=3.8"
# ///

import warnings

warnings.simplefilter("ignore")
try:
    compile("def f(): [(yield x) for x in 'ab']", "menu.py", "exec")
except SyntaxError as error:
    print(error.msg)
else:
    raise SystemExit("yield may still stand in a comprehension")
