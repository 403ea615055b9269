# /// script
# requires-python = ">=3.3"
# ///


def inner():
    try:
        received = yield "one"
        print("  inner received {}".format(received))
        yield "two"
    except ValueError as error:
        print("  inner caught {}".format(error))
    return "result"


def with_for(source):
    for item in source:
        yield item
    print("  the loop is over")


def with_yield_from(source):
    value = yield from source
    print("  the value is {}".format(value))


for relay in with_for, with_yield_from:
    print(relay.__name__)
    print("  items: {}".format(list(relay(inner()))))

    task = relay(inner())
    next(task)
    task.send("hello")
    try:
        task.throw(ValueError("smoke"))
    except StopIteration:
        pass
    except ValueError:
        print("  the exception came straight back")

    source = inner()
    task = relay(source)
    next(task)
    task.close()
    print("  inner closed: {}".format(source.gi_frame is None))
