# /// script
# requires-python = ">=3.15"
# [tool.press]
# real-time = "starts an interpreter"
# ///

import subprocess
import sys

command = subprocess.Popen(
    [sys.executable, "-m", "profiling.sampling", "run", "--help"],
    stdin=subprocess.PIPE,
    stdout=subprocess.PIPE,
    stderr=subprocess.PIPE,
)
out, err = command.communicate()
if b"--async-aware" not in out:
    raise SystemExit("there is no profiler that knows tasks")
print("python -m profiling.sampling run --async-aware FILE")
