import heapq
import itertools


def alarm(name):
    yield
    print(name)


timers = []
number = itertools.count()
for due, name in (7, "rice"), (5, "egg"), (7, "tea"), (7, "fish"):
    heapq.heappush(timers, (due, next(number), alarm(name)))
while timers:
    due, _, task = heapq.heappop(timers)
    next(task)
    next(task, None)
