# /// script
# requires-python = ">=3.5"
# ///

from __future__ import generator_stop


def first(items):
    yield next(iter(items))


try:
    print(list(first([])))
except RuntimeError as error:
    print(error)
