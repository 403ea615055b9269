from collections import deque

PRICES = {"milk": 2, "rice": 3, "salt": 1, "tea": 5}


def shopper(name, wishes):
    total = 0
    for wish in wishes:
        price = yield wish
        print("  {}: {} is {}".format(name, wish, price))
        total += price
    print("  {}: pays {}".format(name, total))


turns = deque()
turns.append((shopper("Ann", ["tea", "milk"]), None))
turns.append((shopper("Bo", ["rice", "salt"]), None))
while turns:
    task, answer = turns.popleft()
    try:
        wish = task.send(answer)
    except StopIteration:
        continue
    print("loop: {}?".format(wish))
    turns.append((task, PRICES[wish]))
