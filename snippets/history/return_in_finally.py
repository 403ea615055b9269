# /// script
# requires-python = ">=3.14"
# ///

import warnings

code = """
async def boil():
    try:
        await tea()
    finally:
        return "washed up"
"""
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    compile(code, "menu.py", "exec")
if not caught:
    raise SystemExit("return in finally gives no warning")
print(caught[0].message)
