# /// script
# requires-python = ">=3.11"
# [tool.press]
# real-time = "runs processes"
# ///

import asyncio
import os
import select
import sys
import tempfile
import unittest
from unittest import mock

import job_runner


class Counting(job_runner.Runner):
    most = 0

    def show(self, line=""):
        self.most = max(self.most, len(self.running))


def job(name, command, *lines):
    return "\n".join([f"[{name}]", f"command = '{command}'", *lines, ""])


def run(text, **options):
    runner = Counting(job_runner.read_jobs(text), **options)
    asyncio.run(runner.run())
    return runner


class JobTest(unittest.TestCase):
    def setUp(self):
        self.enterContext(mock.patch.object(job_runner, "BACKOFF", 0.01))
        self.enterContext(mock.patch.object(job_runner, "GRACE", 0.2))

    def test_result(self):
        """What a job writes and its exit code are kept."""
        result = run(job("a", "echo out; echo err >&2; exit 3")).results["a"]
        self.assertEqual((result.status, result.exit_code), ("failed", 3))
        self.assertEqual(result.output, "out\nerr\n")

    def test_tail(self):
        """Of a long output, the end is kept."""
        output = run(job("a", "seq 100000")).results["a"].output
        self.assertEqual(len(output), job_runner.TAIL)
        self.assertTrue(output.endswith("\n99999\n100000\n"))

    def test_retries(self):
        """A job is tried until it works, and not more often than it may be."""
        works = job("a", "test $ATTEMPT = 3", "retries = 5")
        fails = job("b", "exit 1", "retries = 2")
        results = run(works + fails).results
        found = [(results[n].status, results[n].attempts) for n in "ab"]
        self.assertEqual(found, [("ok", 3), ("failed", 3)])

    def test_at_once(self):
        """Not more jobs run at once than was asked for."""
        jobs = "".join(job(name, "sleep 0.1") for name in "abcd")
        self.assertEqual(run(jobs, at_once=2).most, 2)

    def test_after(self):
        """A job waits for others, and is skipped if one of them fails."""
        jobs = job("b", "echo b", 'after = ["a"]') + job("a", "exit 1")
        jobs += job("d", "echo d", 'after = ["c"]') + job("c", "sleep 0.1")
        results = run(jobs).results
        found = [results[name].status for name in "abcd"]
        self.assertEqual(found, ["failed", "skipped", "ok", "ok"])

    def test_mistakes(self):
        """A file with a mistake is refused, before anything runs."""
        for text in (
            job("a", "x", 'after = ["b"]'),
            job("a", "x", 'after = ["a"]'),
            job("a", "x", "timout = 3"),
            job("a", "x", "timeout = 0"),
            job("a", "x", 'timeout = "3"'),
            job("a", "x", "timeout = nan"),
            job("a", "x", "retries = 0.5"),
            job("a", "x", 'after = "b"'),
            "[a]",
            "a = 3",
            "a = ",
        ):
            with self.subTest(text), self.assertRaises(ValueError):
                job_runner.read_jobs(text)

    def hold(self):
        """A pipe, and a command that keeps it open as long as it lives."""
        path = os.path.join(self.enterContext(tempfile.TemporaryDirectory()), "p")
        os.mkfifo(path)
        pipe = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
        self.addCleanup(os.close, pipe)
        return pipe, f"exec 9>{path}; echo a | tee {path}; sleep 60 & sleep 60"

    def read(self, pipe):
        select.select([pipe], [], [], 30)
        return os.read(pipe, 10)

    def test_start(self):
        """A job that cannot be started has failed, and the others run."""
        results = run(job("a", "x" * 2_000_000) + job("b", "echo b")).results
        self.assertEqual([results[n].status for n in "ab"], ["failed", "ok"])
        self.assertIn("cannot start", results["a"].output)

    def test_timeout(self):
        """A job that takes too long is ended, with all its processes."""
        pipe, command = self.hold()
        result = run(job("a", command, "timeout = 0.5")).results["a"]
        self.assertEqual((result.status, result.output), ("timeout", "a\n"))
        self.assertEqual([self.read(pipe), self.read(pipe)], [b"a\n", b""])

    def test_deaf(self):
        """A job that does not listen to SIGTERM is killed."""
        pipe, command = self.hold()
        result = self.stop(job("a", 'trap "" TERM; ' + command), pipe)
        self.assertEqual((result.status, result.exit_code), ("stopped", -9))
        self.assertEqual(self.read(pipe), b"")

    def test_stop(self):
        """Who stops the runner stops the jobs."""
        pipe, command = self.hold()
        result = self.stop(job("a", command), pipe)
        self.assertEqual(result.status, "stopped")
        self.assertEqual(self.read(pipe), b"")

    def stop(self, text, pipe):
        """Run a job, and stop the runner as soon as the job has begun."""
        runner = Counting(job_runner.read_jobs(text))

        async def stop_it():
            running = asyncio.create_task(runner.run())
            await asyncio.to_thread(self.read, pipe)
            running.cancel()
            await asyncio.wait([running])

        asyncio.run(stop_it())
        return runner.results["a"]

    def test_stop_early(self):
        """Who stops the runner stops a job that is just being started, too."""
        pipe, command = self.hold()
        runner = Counting(job_runner.read_jobs(job("a", command)))
        create = asyncio.create_subprocess_shell

        async def create_and_stop(*arguments, **options):
            process = await create(*arguments, **options)
            await asyncio.to_thread(self.read, pipe)
            running.cancel()
            await asyncio.sleep(0)
            return process

        async def stop_it():
            nonlocal running
            running = asyncio.create_task(runner.run())
            await asyncio.wait([running])

        running = None
        with mock.patch("asyncio.create_subprocess_shell", create_and_stop):
            asyncio.run(stop_it())
        self.assertEqual(self.read(pipe), b"")


class Report(unittest.TestResult):
    def addSuccess(self, test):
        print("ok:", test.shortDescription())


if __name__ == "__main__":
    tests = unittest.defaultTestLoader.loadTestsFromTestCase(JobTest)
    report = tests.run(Report())
    for test, told in report.errors + report.failures:
        print(f"{test}\n{told}")
    sys.exit(not report.wasSuccessful())
