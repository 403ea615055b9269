# /// script
# requires-python = ">=3.8"
# ///

import ast
import asyncio

flag = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
line = "await asyncio.sleep(0, 'awake')"
print(asyncio.run(eval(compile(line, "menu.py", "eval", flag))))
