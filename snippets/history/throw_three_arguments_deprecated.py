# /// script
# requires-python = ">=3.12"
# ///

import warnings


def boil():
    try:
        yield
    except OSError:
        yield "no gas"


generator = boil()
next(generator)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(generator.throw(OSError, None, None))
if not caught:
    raise SystemExit("throw() takes three arguments without a warning")
print(caught[0].message)
