# /// script
# requires-python = ">=3.11"
# [tool.press]
# arguments = ["--help"]
# ///

import argparse
import asyncio
import contextlib
import graphlib
import json
import os
import random
import shutil
import signal
import sys
import time
import tomllib
from asyncio.subprocess import DEVNULL, PIPE, STDOUT
from dataclasses import asdict, dataclass, field

BACKOFF = 0.5  # seconds before the second attempt; doubles each time
GRACE = 3  # seconds from SIGTERM to SIGKILL
REST = 3  # seconds for the rest of the output after that
TAIL = 2000  # bytes of a job's output that are kept


@dataclass
class Job:
    command: str
    timeout: float = 60
    retries: int = 0
    after: list = field(default_factory=list)

    def __post_init__(self):
        if not isinstance(self.command, str) or "\0" in self.command:
            raise ValueError("command must be text")
        if type(self.timeout) not in (int, float) or not self.timeout > 0:
            raise ValueError("timeout must be a number above 0")
        if type(self.retries) is not int or self.retries < 0:
            raise ValueError("retries must be a whole number, 0 or more")
        if not isinstance(self.after, list) or not all(isinstance(name, str) for name in self.after):
            raise ValueError("after must be a list of names")


@dataclass
class Result:
    status: str = "stopped"
    attempts: int = 0
    seconds: float = 0
    exit_code: int | None = None
    output: str = ""


class Runner:
    def __init__(self, jobs, at_once=4, seed=None):
        self.jobs = jobs
        self.results = {name: Result() for name in jobs}
        self.places = asyncio.Semaphore(at_once)
        self.random = random.Random(seed)
        self.running, self.done = set(), 0

    async def run(self):
        tasks = {}
        async with asyncio.TaskGroup() as group:
            for name, job in self.jobs.items():
                before = [tasks[other] for other in job.after]
                tasks[name] = group.create_task(self.run_job(name, job, before))

    async def run_job(self, name, job, before):
        if before:
            await asyncio.wait(before)
        result = self.results[name]
        start = time.monotonic()
        try:
            if any(self.results[other].status != "ok" for other in job.after):
                result.status = "skipped"
            else:
                await self.try_often(name, job, result)
        finally:
            result.seconds = round(time.monotonic() - start, 1)
        self.done += 1
        self.show(f"{self.done}/{len(self.jobs)} {name}: {result.status}\n")

    async def try_often(self, name, job, result):
        while True:
            async with self.places:
                self.running.add(name)
                self.show()
                try:
                    await try_once(job, result)
                finally:
                    self.running.remove(name)
            if result.status == "ok" or result.attempts > job.retries:
                return
            longest = min(BACKOFF * 2 ** (result.attempts - 1), 60)
            await asyncio.sleep(longest * self.random.uniform(0.5, 1))

    def show(self, line=""):
        if sys.stderr.isatty():
            bar = ("#" * (20 * self.done // len(self.jobs))).ljust(20, "-")
            bar = f"[{bar}] {self.done}/{len(self.jobs)} {' '.join(sorted(self.running))}"
            line = "\r\x1b[K" + line + bar[: shutil.get_terminal_size().columns - 1]
        print(line, end="", file=sys.stderr, flush=True)


async def try_once(job, result):
    result.status = "stopped"
    result.attempts += 1
    try:
        process = await start(job.command, {"ATTEMPT": str(result.attempts)})
    except OSError as error:
        result.status, result.output = "failed", f"cannot start: {error}"
        return
    tail = bytearray()
    try:
        async with asyncio.timeout(job.timeout):
            await follow(process, tail)
        result.status = "failed" if process.returncode else "ok"
    except TimeoutError:
        result.status = "timeout"
    finally:
        if process.returncode is None or not process.stdout.at_eof():
            await end(process, tail)
        result.exit_code = process.returncode
        result.output = tail.decode(errors="replace")


async def start(command, variables):
    streams = {"stdin": DEVNULL, "stdout": PIPE, "stderr": STDOUT}
    starting = asyncio.create_task(
        asyncio.create_subprocess_shell(command, **streams, start_new_session=True, env=os.environ | variables)
    )
    try:
        return await asyncio.shield(starting)
    except asyncio.CancelledError:
        await end(await starting, bytearray())
        raise


async def follow(process, tail):
    while part := await process.stdout.read(4096):
        tail += part
        del tail[:-TAIL]
    await process.wait()


async def end(process, tail):
    try:
        os.killpg(process.pid, signal.SIGTERM)
        await asyncio.wait_for(follow(process, tail), GRACE)
    except OSError:
        pass  # it has just ended, or it is deaf: TimeoutError is an OSError
    finally:
        with contextlib.suppress(OSError):
            os.killpg(process.pid, signal.SIGKILL)
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(follow(process, tail), REST)
    process._transport.close()  # the pipe, if somebody outside the group holds it


def read_jobs(text):
    jobs = {}
    for name, table in tomllib.loads(text).items():
        try:
            jobs[name] = Job(**table)
        except (TypeError, ValueError) as error:
            raise ValueError(f"job {name}: {error}") from None
    after = {name: job.after for name, job in jobs.items()}
    try:
        order = list(graphlib.TopologicalSorter(after).static_order())
    except graphlib.CycleError as error:
        raise ValueError(f"jobs wait for each other: {', '.join(error.args[1])}") from None
    if unknown := set(order) - jobs.keys():
        raise ValueError(f"'after' names no job: {', '.join(sorted(unknown))}")
    return {name: jobs[name] for name in order}


async def run(runner):
    running = asyncio.create_task(runner.run())
    received = []

    def stop(number):
        received.append(number)
        running.cancel()

    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        if number == signal.SIGHUP and signal.getsignal(number) == signal.SIG_IGN:
            continue  # nohup
        asyncio.get_running_loop().add_signal_handler(number, stop, number)
    with contextlib.suppress(asyncio.CancelledError):
        await running
    if sys.stderr.isatty():
        print(file=sys.stderr)
    print(json.dumps({n: asdict(r) for n, r in runner.results.items()}, indent=2))
    if received:
        return 128 + received[0]
    return int(any(result.status != "ok" for result in runner.results.values()))


def main(arguments=None):
    parser = argparse.ArgumentParser(description="Run jobs; print results as JSON")
    parser.add_argument("file", nargs="?", default="jobs.toml")
    parser.add_argument("--at-once", type=int, default=4, metavar="N")
    parser.add_argument("--seed", type=int, help="wait the same each time")
    options = parser.parse_args(arguments)
    if options.at_once < 1:
        parser.error("--at-once must be 1 or more")
    try:
        with open(options.file, encoding="utf-8") as file:
            jobs = read_jobs(file.read())
    except (OSError, ValueError) as error:
        parser.exit(2, f"{options.file}: {error}\n")
    return asyncio.run(run(Runner(jobs, options.at_once, options.seed)))


if __name__ == "__main__":
    sys.exit(main())
