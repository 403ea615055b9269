# /// script
# requires-python = ">=3.11"
# [tool.press]
# real-time = "runs processes"
# ///

import asyncio

import job_runner

JOBS = """\
[quick]
command = "echo done"

[long]
command = "echo begun; sleep 60"

[last]
command = "echo never"
after = ["long"]
"""


async def main():
    runner = job_runner.Runner(job_runner.read_jobs(JOBS))
    try:
        async with asyncio.timeout(0.5):
            await runner.run()
    except TimeoutError:
        print("the night is over")
    for name, result in runner.results.items():
        print(name, result.status, repr(result.output))


asyncio.run(main())
