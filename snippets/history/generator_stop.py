# /// script
# requires-python = ">=3.7"
# ///


def first(items):
    yield next(iter(items))


try:
    print(list(first([])))
except RuntimeError as error:
    print(error)
else:
    raise SystemExit("StopIteration ended the generator in silence")
