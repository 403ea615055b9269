import inspect


def countdown(count):
    print("the body starts")
    while count > 0:
        yield count
        count -= 1
    print("the body ends")


gen = countdown(2)
print("after the call")

is_function = inspect.isgeneratorfunction(countdown)
print("{} {}".format(type(countdown).__name__, is_function))
is_generator = inspect.isgenerator(gen)
print("{} {}".format(type(gen).__name__, is_generator))

print(next(gen))
print(next(gen))
print(next(gen, "nothing left"))
