def countdown(count):
    while count > 0:
        yield count
        count -= 1


gen = countdown(2)
print(next(gen))
print(gen.next())
