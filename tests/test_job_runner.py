"""The job runner of Part IV, as a process: exit codes, signals, and what a terminal shows."""

import json
import os
import pty
import signal
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from press.house import SNIPPETS
from tests.processes import LONGEST, shown_on, until
from tests.proving import FOUND, text

PROGRAM = SNIPPETS / "job-runner" / "job_runner.py"
VERSIONS = [version for version in ("3.11", "3.12", "3.13", "3.14", "3.15") if version in FOUND]

Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """A function that writes jobs to a file and starts the runner on it, in an empty folder."""
    started = []

    def start_one(version: str, jobs: str, *arguments: str, **options: Any) -> subprocess.Popen[str]:
        (tmp_path / "jobs.toml").write_text(text(jobs), "utf-8")
        command = [str(word) for word in (FOUND[version].executable, PROGRAM, *arguments)]
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options}
        process = subprocess.Popen(command, cwd=tmp_path, text=True, **pipes)
        started.append(process)
        return process

    yield start_one
    for process in started:
        process.terminate()  # with its jobs, if it still runs
        try:
            process.communicate(timeout=LONGEST)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()


def wait(process: subprocess.Popen[str]) -> tuple[int, dict[str, Any], list[str]]:
    """The exit code of a runner, its results, and its progress."""
    out, err = process.communicate(timeout=LONGEST)
    return process.returncode, json.loads(out) if out else {}, (err or "").splitlines()


def pids(folder: Path, *names: str) -> list[int]:
    """The process ids that jobs have written to files, as soon as they are all there."""

    def written() -> list[str]:
        return [(folder / name).read_text() for name in names if (folder / name).exists()]

    until(lambda: sum(text.endswith("\n") for text in written()) == len(names))
    return [int(text) for text in written()]


def is_gone(pid: int) -> bool:
    """Whether the process has ended; a dead one that nobody has fetched counts as ended."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] in "ZX"
    except OSError:
        return True


@pytest.mark.parametrize("version", VERSIONS)
def test_exit_codes(start, version):
    """It is 0 where all jobs are ok, 1 where one is not, 2 where the file is wrong; nothing else is on stderr."""
    assert wait(start(version, '[a]\ncommand = "true"'))[::2] == (0, ["1/1 a: ok"])
    code, results, progress = wait(start(version, '[a]\ncommand = "exit 7"'))
    assert (code, results["a"]["exit_code"], progress) == (1, 7, ["1/1 a: failed"])
    code, results, said = wait(start(version, "[a]"))
    assert (code, results, len(said)) == (2, {}, 1)
    assert "missing 1 required positional argument: 'command'" in said[-1]
    assert wait(start(version, "", "nothing.toml"))[0] == 2
    assert wait(start(version, "", "--at-once", "0"))[0] == 2


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("version", VERSIONS)
def test_a_signal_stops_all_jobs(start, tmp_path, version, number):
    """Every process of every job is ended, the results are written all the same, and the exit code names the signal."""
    jobs = """
        [done]
        command = "echo done"

        [long]
        command = "sleep 100 & echo $! > child; echo $$ > shell; echo begun; wait"
        after = ["done"]

        [later]
        command = "echo never"
        after = ["long"]
    """
    runner = start(version, jobs, preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_DFL))
    children = pids(tmp_path, "child", "shell")
    runner.send_signal(number)
    code, results, _ = wait(runner)
    assert code == 128 + number
    assert [results[name]["status"] for name in ("done", "long", "later")] == ["ok", "stopped", "stopped"]
    assert results["long"]["output"] == "begun\n"
    until(lambda: all(map(is_gone, children)))


@pytest.mark.parametrize("version", VERSIONS[:1] + VERSIONS[-1:])
def test_children_of_a_job_may_clean_up(start, tmp_path, version):
    """Not only the shell of a job is asked to end, but each process that it has started."""
    (tmp_path / "child.sh").write_text("trap 'touch cleaned; exit' TERM; echo $$ > child; while :; do sleep 0.1; done")
    runner = start(version, '[a]\ncommand = "sh child.sh & wait"')
    pids(tmp_path, "child")
    runner.send_signal(signal.SIGINT)
    assert wait(runner)[0] == 130
    assert (tmp_path / "cleaned").exists()


@pytest.mark.parametrize("version", VERSIONS[:1] + VERSIONS[-1:])
def test_a_deaf_job_is_killed(start, tmp_path, version):
    """A job that ignores SIGTERM, and its child which does, too, are killed when the grace is over."""
    jobs = """
        [deaf]
        command = "trap '' TERM; sleep 100 & echo $! > child; echo $$ > shell; wait; sleep 100"
    """
    runner = start(version, jobs)
    children = pids(tmp_path, "child", "shell")
    runner.send_signal(signal.SIGINT)
    code, results, _ = wait(runner)
    assert (code, results["deaf"]["exit_code"]) == (130, -9)
    until(lambda: all(map(is_gone, children)))


@pytest.mark.parametrize("version", VERSIONS[:1] + VERSIONS[-1:])
def test_a_signal_while_a_job_is_being_ended(start, tmp_path, version):
    """A deaf job whose time is over, and which waits for the end of its grace, does not survive Ctrl-C either."""
    jobs = """
        [deaf]
        command = "trap 'echo asked > asked' TERM; echo $$ > shell; while :; do sleep 0.1; done"
        timeout = 0.5
    """
    runner = start(version, jobs)
    until((tmp_path / "shell").exists)
    until((tmp_path / "asked").exists)
    runner.send_signal(signal.SIGINT)
    assert wait(runner)[0] == 130
    (shell,) = pids(tmp_path, "shell")
    until(lambda: is_gone(shell))


@pytest.mark.parametrize("version", VERSIONS[:1] + VERSIONS[-1:])
def test_nohup(start, tmp_path, version):
    """Where SIGHUP is ignored, as nohup does it, the runner goes on."""
    jobs = '[a]\ncommand = "echo $$ > shell; until test -e go; do sleep 0.02; done"'
    runner = start(version, jobs, preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN))
    pids(tmp_path, "shell")
    runner.send_signal(signal.SIGHUP)
    (tmp_path / "go").touch()
    assert wait(runner)[0] == 0


@pytest.mark.parametrize("version", VERSIONS[:1] + VERSIONS[-1:])
def test_a_job_with_a_session_of_its_own(start, tmp_path, version):
    """Who left the group and holds the pipe is not waited for without end, and nothing else is on stderr."""
    runner = start(version, '[a]\ncommand = "setsid sleep 30 & echo $! > child"\ntimeout = 0.3')
    code, results, progress = wait(runner)
    for child in pids(tmp_path, "child"):
        os.kill(child, signal.SIGKILL)
    assert (code, results["a"]["status"], progress) == (1, "timeout", ["1/1 a: timeout"])


@pytest.mark.parametrize("version", VERSIONS)
def test_a_terminal_sees_a_bar(start, version):
    """On a terminal the last line is a bar, drawn anew each time; elsewhere there is a line for each job."""
    master, terminal = pty.openpty()
    runner = start(version, '[a]\ncommand = "true"\n[b]\ncommand = "true"\nafter = ["a"]', stderr=terminal)
    os.close(terminal)
    drawn = shown_on(master).replace("\r\n", "\n").split("\r\x1b[K")
    assert wait(runner)[0] == 0
    assert drawn == [
        "",
        "[--------------------] 0/2 a",
        "1/2 a: ok\n[##########----------] 1/2 ",
        "[##########----------] 1/2 b",
        "2/2 b: ok\n[####################] 2/2 \n",
    ]


@pytest.mark.parametrize("version", VERSIONS[:1] + VERSIONS[-1:])
def test_a_seed(version):
    """With the same seed, the waits before the retries are the same; with another, they are not."""
    program = """
        import asyncio, sys
        sys.path.insert(0, sys.argv[1])
        import job_runner

        async def sleep(seconds):
            print(seconds)

        def waits(seed):
            runner = job_runner.Runner(job_runner.read_jobs('[a]\\ncommand = "exit 1"\\nretries = 9'), seed=seed)
            asyncio.run(runner.run())

        real, asyncio.sleep = asyncio.sleep, sleep
        waits(int(sys.argv[2]))
    """

    def waits(seed: int) -> list[float]:
        command = [str(FOUND[version].executable), "-c", text(program), str(PROGRAM.parent), str(seed)]
        done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=LONGEST)
        return [float(line) for line in done.stdout.splitlines()]

    first = waits(1)
    assert waits(1) == first != waits(2)
    longest = [min(0.5 * 2**number, 60) for number in range(9)]
    assert all(most / 2 <= wait <= most for wait, most in zip(first, longest, strict=True))
