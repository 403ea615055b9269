# /// script
# requires-python = ">=3.6"
# [tool.press]
# real-time = "starts a process"
# ///

import subprocess
import sys
from subprocess import PIPE

CODE = """
import threading, time
threading.Thread(target=input, daemon=True).start()
time.sleep(0.5)
print("the end", flush=True)
"""

with subprocess.Popen([sys.executable, "-c", CODE], stdin=PIPE, stdout=PIPE, stderr=PIPE) as child:
    print(child.stdout.readline())
    print(child.stderr.readline())
    print("exit status", child.wait())
