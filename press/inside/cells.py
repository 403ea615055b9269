"""Runs a notebook's cells as one program, on whatever Python starts this file; read by every measured interpreter.

In: a JSON list of sources. Out: a line of JSON for each cell: what it wrote to stdout and stderr, and how it failed.
"""

import contextlib
import io
import json
import sys
import traceback


def run(sources, report):
    """Run the cells in one namespace, as a kernel does, up to the first that fails; report each when it is done."""
    names = {"__name__": "__main__"}
    for source in sources:
        stdout, stderr = io.StringIO(), io.StringIO()
        raised = None
        with contextlib.redirect_stdout(stdout), contextlib.redirect_stderr(stderr):
            try:
                exec(compile(source, "<cell>", "exec"), names)
            except BaseException as error:
                raised = traceback.format_exception_only(type(error), error)[-1].strip()
        report({"stdout": stdout.getvalue(), "stderr": stderr.getvalue(), "raised": raised})
        if raised:
            break


def report(cell):
    sys.__stdout__.write(json.dumps(cell) + "\n")
    sys.__stdout__.flush()


run(json.load(sys.stdin), report)
