import time


def tea():
    print("kettle on")
    yield 1
    print("kettle off")


def prices():
    yield 0.3
    yield 0.7


def greet():
    print("hello")


def run(task):
    start = time.time()
    try:
        while True:
            time.sleep(task.send(None))
    except StopIteration:
        elapsed = time.time() - start
        print("over after {:.0f} s".format(elapsed))


print(list(tea()))
run(prices())
run(greet())
