# /// script
# requires-python = ">=3.5"
# ///

import traceback


def fetch():
    yield "socket"


def parse():
    yield from fetch()


def serve():
    yield from parse()


task = serve()
next(task)

step = task
while step is not None:
    print("{}, line {}".format(step.__name__, step.gi_frame.f_lineno))
    step = step.gi_yieldfrom

try:
    task.throw(OSError("cable cut"))
except OSError as error:
    for entry in traceback.extract_tb(error.__traceback__):
        print("{}, line {}".format(entry.name, entry.lineno))
