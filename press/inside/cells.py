"""Runs a notebook's cells as one program, on whatever Python starts this file; read by every measured interpreter.

In: a JSON list of sources. Out: what each cell wrote to stdout and to stderr, and how the last of them failed, if so.
"""

import contextlib
import io
import json
import sys
import traceback


def run(sources):
    """Run the cells in one namespace, as a kernel does, up to the first that fails."""
    names = {"__name__": "__main__"}
    cells = []
    for source in sources:
        stdout, stderr = io.StringIO(), io.StringIO()
        raised = None
        with contextlib.redirect_stdout(stdout), contextlib.redirect_stderr(stderr):
            try:
                exec(compile(source, "<cell>", "exec"), names)
            except BaseException as error:
                raised = traceback.format_exception_only(type(error), error)[-1].strip()
        cells.append({"stdout": stdout.getvalue(), "stderr": stderr.getvalue(), "raised": raised})
        if raised:
            break
    return cells


json.dump(run(json.load(sys.stdin)), sys.stdout)
