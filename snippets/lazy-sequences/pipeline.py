from itertools import islice


def numbers():
    number = 1
    while True:
        print("numbers: make {}".format(number))
        yield number
        number += 1


def squares(source):
    for number in source:
        print("  squares: got {}".format(number))
        yield number * number


odd = (number for number in numbers() if number % 2)
print("the pipeline is built")
for square in islice(squares(odd), 2):
    print("    loop: got {}".format(square))
print("done")
