def countdown(name, count):
    while count > 0:
        yield "{} {}".format(name, count)
        count -= 1


def turns(generators):
    waiting = list(generators)
    while waiting:
        gen = waiting.pop(0)
        try:
            item = next(gen)
        except StopIteration:
            continue
        yield item
        waiting.append(gen)


for item in turns([countdown("tea", 2), countdown("egg", 3)]):
    print(item)
