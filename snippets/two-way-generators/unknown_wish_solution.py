PRICES = {"milk": 2, "rice": 3, "salt": 1, "tea": 5}


def shopper(name, wishes):
    total = 0
    for wish in wishes:
        try:
            total += yield wish
        except KeyError:
            print("{} goes without {}".format(name, wish))
    print("{} pays {}".format(name, total))


ann = shopper("Ann", ["tea", "gold"])
bo = shopper("Bo", ["silk", "salt"])
turns = [(ann, ann.send, None), (bo, bo.send, None)]
while turns:
    task, resume, value = turns.pop(0)
    try:
        wish = resume(value)
    except StopIteration:
        continue
    if wish in PRICES:
        turns.append((task, task.send, PRICES[wish]))
    else:
        turns.append((task, task.throw, KeyError(wish)))
