# /// script
# requires-python = ">=3.6,<3.7"
# ///

import warnings


def first(items):
    yield next(iter(items))


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(list(first([])))
if not caught:
    raise SystemExit("StopIteration in a generator gives no warning")
print(caught[0].message)
