# /// script
# requires-python = ">=3.14"
# [tool.press]
# real-time = "starts an interpreter"
# ///

import subprocess
import sys

command = subprocess.Popen(
    [sys.executable, "-m", "asyncio", "pstree", "--help"],
    stdin=subprocess.PIPE,
    stdout=subprocess.PIPE,
    stderr=subprocess.PIPE,
)
out, err = command.communicate()
if b"pstree" not in out:
    raise SystemExit("python -m asyncio knows no pstree")
print("python -m asyncio pstree PID")
