# /// script
# requires-python = ">=3.13"
# ///


def cups():
    try:
        yield "tea"
    except GeneratorExit:
        return "washed up"


menu = cups()
next(menu)
result = menu.close()
if result is None:
    raise SystemExit("close() drops what the generator returns")
print(result)
