# /// script
# requires-python = ">=3.7"
# ///

import contextvars

user = contextvars.ContextVar("user", default="nobody")


def log_in(name):
    user.set(name)
    return "logged in " + user.get()


def again():
    try:
        context.run(log_in, "Ann")
    except RuntimeError as error:
        print(str(error).partition(":")[0])


user.set("Mei")
context = contextvars.copy_context()
print(context.run(log_in, "Bo"))
print("here:", user.get(), "there:", context[user])
print(context.run(user.get))
context.run(again)
print(contextvars.Context().run(user.get))
