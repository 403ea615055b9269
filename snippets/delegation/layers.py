# /// script
# requires-python = ">=3.3"
# ///


def bottom():
    answer = yield 42
    print("bottom gets {}".format(answer))
    return answer + 1


def middle():
    result = yield from bottom()
    print("middle gets {}".format(result))
    return result + 1


def top():
    result = yield from middle()
    print("top gets {}".format(result))
    return result + 1


task = top()
number = next(task)
print("caller gets {}".format(number))
try:
    task.send(number * 2)
except StopIteration as stop:
    print("caller gets StopIteration({})".format(stop.value))
