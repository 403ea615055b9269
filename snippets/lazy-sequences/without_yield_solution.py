class Countdown(object):
    def __init__(self, count):
        self.count = count

    def __iter__(self):
        return self

    def __next__(self):
        if self.count <= 0:
            raise StopIteration
        current = self.count
        self.count -= 1
        return current

    next = __next__


for number in Countdown(3):
    print(number)
