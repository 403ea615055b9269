from collections import deque


def countdown(name, count):
    while count > 0:
        print("{} {}".format(name, count))
        yield
        count -= 1


tasks = [countdown("A", 1), countdown("B", 3), countdown("C", 2)]
ready = deque(tasks)
while ready:
    task = ready.popleft()
    try:
        next(task)
    except StopIteration:
        continue
    ready.append(task)
