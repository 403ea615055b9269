import heapq


class Timer(object):
    def __init__(self, due, name):
        self.due = due
        self.name = name

    def __lt__(self, other):
        return self.due < other.due

    def __eq__(self, other):
        return self.due == other.due


timers = []
for name in "ABCDE":
    heapq.heappush(timers, Timer(7, name))
print(" ".join(heapq.heappop(timers).name for _ in range(5)))

egg, tea = Timer(7, "egg"), Timer(7, "tea")
timers = [egg, tea]
timers.remove(tea)
print("still set: {}".format(timers[0].name))
