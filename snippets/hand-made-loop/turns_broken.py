def countdown(name, count):
    while count > 0:
        print("{} {}".format(name, count))
        yield
        count -= 1


tasks = [countdown("A", 1), countdown("B", 3), countdown("C", 2)]
while tasks:
    print("round")
    for task in tasks:
        try:
            next(task)
        except StopIteration:
            tasks.remove(task)
