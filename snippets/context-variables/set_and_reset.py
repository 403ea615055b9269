# /// script
# requires-python = ">=3.7"
# ///

import contextvars
import re

user = contextvars.ContextVar("user")
color = contextvars.ContextVar("color", default="blue")


def attempt(function, *args):
    try:
        function(*args)
    except (LookupError, RuntimeError, ValueError) as error:
        text = re.sub(" at 0x[0-9a-f]+", "", str(error))
        print(type(error).__name__ + ":", text)


print(color.get(), color.get("red"), user.get("nobody"))
attempt(user.get)

outer = user.set("Mei")
inner = user.set("Bo")
print(user.get(), inner.old_value)
print(outer.old_value is contextvars.Token.MISSING)

user.reset(inner)
print(user.get())
attempt(user.reset, inner)
attempt(color.reset, outer)
user.reset(outer)
attempt(user.get)
