class Return(Exception):
    def __init__(self, value):
        self.value = value


def total():
    left = yield "left?"
    right = yield "right?"
    raise Return(left + right)


def report():
    result = yield total()
    raise Return("total: {}".format(result))


def run(task, answers):
    stack = [task]
    value = None
    while stack:
        try:
            value = stack[-1].send(value)
        except Return as done:
            value = done.value
            stack.pop()
            continue
        if hasattr(value, "send"):
            stack.append(value)
            value = None
        else:
            print(value)
            value = answers.pop(0)
    return value


print(run(report(), [2, 3]))
