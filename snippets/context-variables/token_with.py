# /// script
# requires-python = ">=3.14"
# ///

import contextvars

user = contextvars.ContextVar("user", default="nobody")

with user.set("Mei") as token:
    print(user.get(), token.old_value is token.MISSING)
    with user.set("Bo"):
        print(user.get())
    print(user.get())
print(user.get())
