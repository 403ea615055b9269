# /// script
# requires-python = ">=3.14"
# ///

from contextvars import ContextVar

cup = ContextVar("cup", default="empty")
with cup.set("tea"):
    print(cup.get())
print(cup.get())
