from collections import deque

PRICES = {"milk": 2, "rice": 3, "tea": 5}


def shopper(name, wishes):
    for wish in wishes:
        print("{}: {} is {}".format(name, wish, PRICES[wish]))
        yield
    print("{}: done".format(name))


def run(*tasks):
    ready = deque(tasks)
    while ready:
        task = ready.popleft()
        try:
            task.send(None)
        except StopIteration:
            continue
        ready.append(task)


run(shopper("Ann", ["tea", "milk"]), shopper("Bo", ["rice", "gold"]))
