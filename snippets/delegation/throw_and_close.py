# /// script
# requires-python = ">=3.3"
# ///


def ask(wish):
    try:
        yield wish
    except KeyError:
        yield "no {} then".format(wish)


def with_for(helper):
    for wish in helper:
        yield wish


def with_yield_from(helper):
    yield from helper


for relay in (with_for, with_yield_from):
    print(relay.__name__)
    task = relay(ask("gold"))
    next(task)
    try:
        print("  {}".format(task.throw(KeyError("gold"))))
    except KeyError:
        print("  the KeyError came straight back")

    helper = ask("tea")
    task = relay(helper)
    next(task)
    task.close()
    print("  helper closed: {}".format(helper.gi_frame is None))
