# /// script
# requires-python = ">=3.7"
# ///

import contextlib
import contextvars

user = contextvars.ContextVar("user", default="nobody")


@contextlib.contextmanager
def bound(variable, value):
    token = variable.set(value)
    try:
        yield
    finally:
        variable.reset(token)


with bound(user, "Mei"):
    with bound(user, "Bo"):
        print(user.get())
    print(user.get())
print(user.get())
