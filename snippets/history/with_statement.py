from contextlib import contextmanager


@contextmanager
def kettle():
    print("on")
    try:
        yield "tea"
    finally:
        print("off")


with kettle() as cup:
    print(cup)
