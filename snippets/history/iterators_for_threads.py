# /// script
# requires-python = ">=3.15"
# ///

import threading


def cups():
    for number in range(3):
        yield number


def take():
    for number in menu:
        taken.append(number)


taken = []
menu = threading.serialize_iterator(cups())
threads = [threading.Thread(target=take) for name in "ab"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(taken))
