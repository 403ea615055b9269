# /// script
# requires-python = ">=3.3"
# ///


def ask(wish):
    price = yield wish
    print("  ask got {}".format(price))
    return price


def with_for(helper):
    for wish in helper:
        yield wish


def with_yield_from(helper):
    price = yield from helper
    print("  {} came back".format(price))


for relay in (with_for, with_yield_from):
    print(relay.__name__)
    task = relay(ask("tea"))
    print("  the caller got {}".format(next(task)))
    try:
        task.send(5)
    except StopIteration:
        print("  over")
