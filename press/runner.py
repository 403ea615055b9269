"""Runs snippets on interpreters, one warm process for each interpreter, and gives results as they come."""

import asyncio
import base64
import ctypes
import json
import os
import re
import signal
import sys
import tempfile
from collections.abc import AsyncGenerator, AsyncIterator, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from press.interpreters import Interpreter
from press.snippets import Outcome, Snippet, imports

WARM_PROCESS = Path(__file__).parent / "inside" / "warm_process.py"
LIMIT = 10.0  # s that a program may take on virtual time, where it needs milliseconds
REAL_TIME_LIMIT = 60.0  # s, where it really sleeps
MOST_OUTPUT = 1 << 20  # as in warm_process.py


@dataclass(frozen=True)
class Batch:
    """What one warm process is to do: the snippets, on one interpreter, with one hash seed."""

    interpreter: Interpreter
    snippets: tuple[Snippet, ...]
    seed: int = 0
    virtual: bool = True


@dataclass(frozen=True)
class Cell:
    """One snippet on one interpreter: its outcome, or the fault that kept it from having one."""

    snippet: Snippet
    version: str
    exact_version: str
    seed: int
    outcome: Outcome | None
    fault: str | None = None


async def run(batches: Iterable[Batch], at_once: int | None = None) -> AsyncGenerator[Cell]:
    """The cells of ``batches`` as they are done, ``at_once`` warm processes (by default, one a core) side by side."""
    gate = asyncio.Semaphore(at_once or len(os.sched_getaffinity(0)))
    done: asyncio.Queue[Cell | None] = asyncio.Queue()

    async def run_one(batch: Batch) -> None:
        async with gate:
            async for cell in _run_batch(batch):
                done.put_nowait(cell)

    async def run_all() -> None:
        try:
            async with asyncio.TaskGroup() as group:
                for batch in batches:
                    group.create_task(run_one(batch))
        finally:
            done.put_nowait(None)

    running = asyncio.create_task(run_all())
    try:
        while (cell := await done.get()) is not None:
            yield cell
        await running
    finally:
        running.cancel()


async def _run_batch(batch: Batch) -> AsyncIterator[Cell]:
    """The cells of one warm process. When it dies, the program at hand has a fault, and a new one does the rest."""
    left = list(batch.snippets)
    while left:
        exact = ""
        died = True
        async for told in _replies(batch, left):
            if "version" in told:
                exact = told["version"]
                if fault := _wrong_interpreter(batch.interpreter, told):
                    for snippet in left:
                        yield Cell(snippet, batch.interpreter.version, exact, batch.seed, None, fault)
                    return
            else:
                outcome, fault = judge(told, left[0])
                yield Cell(left.pop(0), batch.interpreter.version, exact, batch.seed, outcome, fault)
                died = bool(left)
        if died:
            what = "while running it" if exact else "before it could run anything"
            fault = f"the warm process of {batch.interpreter.executable} died {what}"
            lost, left = (left[:1], left[1:]) if exact else (left, [])
            for snippet in lost:
                yield Cell(snippet, batch.interpreter.version, exact, batch.seed, None, fault)


def _wrong_interpreter(interpreter: Interpreter, told: dict[str, Any]) -> str | None:
    if told["implementation"] != "cpython" or not told["version"].startswith(interpreter.version):
        return (
            f"{interpreter.executable} is {told['implementation']} {told['version']}, not CPython {interpreter.version}"
        )
    return None


async def _replies(batch: Batch, snippets: list[Snippet]) -> AsyncIterator[dict[str, Any]]:
    """What the warm process says, a line at a time, until it has ended."""
    with tempfile.TemporaryDirectory(prefix="press-") as scratch:
        process = await asyncio.create_subprocess_exec(
            batch.interpreter.executable,
            WARM_PROCESS,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            env=_environment(batch, scratch),
            cwd=scratch,
            limit=8 * MOST_OUTPUT,
            start_new_session=True,
            preexec_fn=_adopt_orphans,
        )
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            process.stdin.write(json.dumps(_job(batch, snippets, scratch)).encode() + b"\n")
            # It may have died before reading; the end of its output tells the same.
            while line := await asyncio.wait_for(process.stdout.readline(), REAL_TIME_LIMIT + 30):
                yield json.loads(line)
        except TimeoutError:
            pass
        finally:
            if process.returncode is None:
                _kill(process)
            await process.wait()


def _kill(process: asyncio.subprocess.Process) -> None:
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)


def _job(batch: Batch, snippets: list[Snippet], scratch: str) -> dict[str, Any]:
    programs = []
    for snippet in snippets:
        virtual = batch.virtual and snippet.real_time is None
        programs.append({"path": str(snippet.path), "virtual": virtual, "limit": LIMIT if virtual else REAL_TIME_LIMIT})
    return {"preload": imports(snippets), "scratch": scratch, "programs": programs}


def _environment(batch: Batch, scratch: str) -> dict[str, str]:
    return {
        "HOME": scratch,
        "LC_ALL": "C.UTF-8",
        "PATH": os.defpath,
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONHASHSEED": str(batch.seed),
        "PYTHONIOENCODING": "utf-8",
        "PYTHONUTF8": "1",
        "TMPDIR": scratch,
        "TZ": "UTC",
    }


_prctl = ctypes.CDLL(None).prctl if sys.platform == "linux" else None


def _adopt_orphans() -> None:
    """Have the kernel hand processes that a program abandons to the warm process, which names and ends them."""
    if _prctl is not None:
        _prctl(36, 1, 0, 0, 0)  # PR_SET_CHILD_SUBREAPER


def judge(told: dict[str, Any], snippet: Snippet) -> tuple[Outcome | None, str | None]:
    """What a warm process told of one program, as (outcome, None) or as (None, fault)."""
    printed, complaints = base64.b64decode(told["stdout"]), base64.b64decode(told["stderr"])
    if told["ended"] == "hang":
        return None, f"does not end: killed after its time limit{_so_far(printed)}"
    if told["raised"] == "WaitsForEver":
        return None, f"waits for ever: more than a day has passed on the virtual clock{_so_far(printed)}"
    if told["ended"] == "signal":
        return None, f"crashed: killed by {signal.Signals(told['code']).name}{_so_far(printed)}"
    if told["ended"] == "silent":
        return None, f"its process died without a word (os._exit?), with code {told['code']}{_so_far(printed)}"
    if len(printed) >= MOST_OUTPUT or len(complaints) >= MOST_OUTPUT:
        return None, f"prints more than {MOST_OUTPUT // 1024} KiB"
    if told["left"]:
        return None, f"leaves behind: {', '.join(told['left'])}"
    try:
        stdout, stderr = printed.decode("utf-8"), complaints.decode("utf-8")
    except UnicodeDecodeError as error:
        return (
            None,
            f"its output is in no known encoding: not UTF-8 at byte {error.start} ({error.object[error.start : error.start + 8]!r})",
        )
    if told["raised"] is None and told["code"] == 0:
        return Outcome(stdout, without_place(stderr, snippet)), None
    return Outcome(stdout, error=exception_line(stderr, told["raised"] or "SystemExit", told["code"])), None


def _so_far(printed: bytes) -> str:
    lines = printed.decode("utf-8", "replace").splitlines()
    return f"; the last that it printed: {lines[-1]!r}" if lines else "; it had printed nothing"


def without_place(stderr: str, snippet: Snippet) -> str:
    """``stderr`` without what differs from machine to machine: the program's folder, and addresses."""
    return re.sub(r"\b0x[0-9a-f]{6,}\b", "0x…", stderr.replace(f"{snippet.path.parent}{os.sep}", ""))


def exception_line(stderr: str, kind: str, code: int) -> str:
    """The line of a traceback that names the exception, as Python printed it."""
    if kind == "SystemExit":
        return f"SystemExit: {stderr.strip().splitlines()[-1] if stderr.strip() else code}"
    named = re.compile(rf"^(?:[ ]*[|+][ ]*)?((?:\w+\.)*{re.escape(kind)}(?:: .*)?)$", re.MULTILINE)
    lines = named.findall(stderr)
    return lines[-1] if lines else stderr.strip().splitlines()[-1]
