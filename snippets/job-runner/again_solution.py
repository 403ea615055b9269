# /// script
# requires-python = ">=3.11"
# [tool.press]
# real-time = "runs processes"
# ///

import asyncio
import json
from dataclasses import asdict

import job_runner

JOBS = """\
[fetch]
command = "echo fetch >> log"

[resize]
command = "echo resize >> log; test -e space"
after = ["fetch"]

[upload]
command = "echo upload >> log"
after = ["resize"]
"""


class Again(job_runner.Runner):
    async def run_job(self, name, job, before):
        if self.results[name].status != "ok":
            await super().run_job(name, job, before)


def run(written):
    runner = Again(job_runner.read_jobs(JOBS))
    for name, fields in json.loads(written).items():
        runner.results[name] = job_runner.Result(**fields)
    asyncio.run(runner.run())
    return json.dumps({n: asdict(r) for n, r in runner.results.items()})


written = run("{}")
open("space", "w").close()
run(written)
with open("log") as log:
    print(log.read().split())
