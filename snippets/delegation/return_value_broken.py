def total():
    left = yield "left?"
    right = yield "right?"
    return left + right


task = total()
print(next(task))
print(task.send(2))
try:
    task.send(3)
except StopIteration as stop:
    print("total: {}".format(stop.value))
