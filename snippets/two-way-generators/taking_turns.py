PRICES = {"milk": 2, "rice": 3, "salt": 1, "tea": 5}


def shopper(name, wishes):
    total = 0
    for wish in wishes:
        price = yield wish
        print("  {}: {} is {}".format(name, wish, price))
        total += price
    print("  {}: pays {}".format(name, total))


ann = shopper("Ann", ["tea", "milk"])
bo = shopper("Bo", ["rice", "salt"])
turns = [(ann, None), (bo, None)]
while turns:
    task, answer = turns.pop(0)
    try:
        wish = task.send(answer)
    except StopIteration:
        continue
    print("loop: {}?".format(wish))
    turns.append((task, PRICES[wish]))
