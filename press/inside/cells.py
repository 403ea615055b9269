"""Runs a notebook's cells as one program, on whatever Python starts this file; read by every measured interpreter.

In: a JSON list of sources. Out: a line of JSON for each cell: what it wrote to stdout and stderr, and how it failed.
From 3.8 on a cell is run as in a kernel: by an event loop, the same for all, and it may await at its top level. What a
task prints counts for the cell that runs meanwhile; a kernel shows it below the cell that made the task.
"""

import ast
import contextlib
import io
import json
import sys
import traceback

TOP_LEVEL_AWAIT = getattr(ast, "PyCF_ALLOW_TOP_LEVEL_AWAIT", 0)
REST = 0.01  # s for tasks between two cells; readers give them more

# As text, since older interpreters could not read it.
IN_A_LOOP = """
import asyncio
import inspect

async def execute(code, names):
    coroutine = eval(code, names)
    if code.co_flags & inspect.CO_COROUTINE:
        await coroutine
    await asyncio.sleep(REST)

loop = asyncio.new_event_loop()
"""


def run(sources, report):
    """Run the cells in one namespace, as a kernel does, up to the first that fails; report each when it is done."""
    names = {"__name__": "__main__"}
    execute = executor()
    for source in sources:
        stdout, stderr = io.StringIO(), io.StringIO()
        raised = None
        with contextlib.redirect_stdout(stdout), contextlib.redirect_stderr(stderr):
            try:
                execute(compile(source, "<cell>", "exec", TOP_LEVEL_AWAIT), names)
            except BaseException as error:
                raised = traceback.format_exception_only(type(error), error)[-1].strip()
        report({"stdout": stdout.getvalue(), "stderr": stderr.getvalue(), "raised": raised})
        if raised:
            break


def executor():
    """A function that runs compiled code."""
    if not TOP_LEVEL_AWAIT:
        return eval
    inside = {"REST": REST}
    exec(IN_A_LOOP, inside)
    loop, execute = inside["loop"], inside["execute"]
    return lambda code, names: loop.run_until_complete(execute(code, names))


def report(cell):
    sys.__stdout__.write(json.dumps(cell) + "\n")
    sys.__stdout__.flush()


sys.stdout = io.StringIO()  # for what tasks print that are left when all is over
run(json.load(sys.stdin), report)
