# /// script
# requires-python = ">=3.8"
# [tool.press]
# real-time = "starts an interpreter"
# ///

import subprocess
import sys

repl = subprocess.Popen(
    [sys.executable, "-m", "asyncio"],
    stdin=subprocess.PIPE,
    stdout=subprocess.PIPE,
    stderr=subprocess.PIPE,
    universal_newlines=True,
)
out, err = repl.communicate("await asyncio.sleep(0, 'awake')\n")
print("awake" in out)
if repl.returncode:
    raise SystemExit("python -m asyncio is not possible")
