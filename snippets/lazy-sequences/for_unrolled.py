def countdown(count):
    while count > 0:
        yield count
        count -= 1


for number in countdown(2):
    print("for: {}".format(number))

iterator = iter(countdown(2))
while True:
    try:
        number = next(iterator)
    except StopIteration:
        break
    print("unrolled: {}".format(number))

gen = countdown(2)
print("iter(gen) is gen: {}".format(iter(gen) is gen))
