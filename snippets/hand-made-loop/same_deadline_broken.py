import heapq


def alarm(name):
    yield
    print(name)


timers = []
heapq.heappush(timers, (7, alarm("rice")))
heapq.heappush(timers, (5, alarm("egg")))
heapq.heappush(timers, (7, alarm("tea")))
print("three timers are set")
due, task = heapq.heappop(timers)
print("the first is due at {}".format(due))
