import random


def rolls(enough):
    while True:
        roll = random.randint(0, 10)
        yield roll
        if roll > enough:
            return


random.seed(444)
rolled = list(rolls(8))
random.seed(444)
again = list(rolls(8))
print("the last one is above 8: {}".format(rolled[-1] > 8))
print("the same seed rolls the same: {}".format(again == rolled))
