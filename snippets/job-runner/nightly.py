# /// script
# requires-python = ">=3.11"
# [tool.press]
# real-time = "runs processes"
# ///

import contextlib
import io
import json
import os
import tempfile

import job_runner

JOBS = """\
[fetch]
command = "echo 12 pages"

[flaky]
command = "echo attempt $ATTEMPT; test $ATTEMPT = 2"
retries = 3

[hangs]
command = "echo working; sleep 60"
timeout = 0.8

[report]
command = "echo all pages are there"
after = ["fetch", "hangs"]
"""

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "jobs.toml")
    with open(path, "w", encoding="utf-8") as file:
        file.write(JOBS)
    with contextlib.redirect_stdout(io.StringIO()) as written:
        code = job_runner.main([path, "--seed", "1"])
for name, result in json.loads(written.getvalue()).items():
    del result["seconds"]
    print(name, json.dumps(result))
print("exit code", code)
