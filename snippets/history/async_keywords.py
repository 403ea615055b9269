# /// script
# requires-python = ">=3.7"
# ///

try:
    compile("async = 1", "menu.py", "exec")
except SyntaxError as error:
    print(error.msg)
else:
    raise SystemExit("async is still a name")
