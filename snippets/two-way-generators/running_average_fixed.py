import functools


def primed(function):
    @functools.wraps(function)
    def start(*args, **kwargs):
        generator = function(*args, **kwargs)
        next(generator)
        return generator

    return start


@primed
def average():
    total = 0.0
    count = 0
    answer = None
    while True:
        number = yield answer
        total += number
        count += 1
        answer = total / count


average_so_far = average()
print(average_so_far.send(10))
print(average_so_far.send(20))
print(average_so_far.send(60))
