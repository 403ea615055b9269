# /// script
# requires-python = ">=3.2"
# ///

from inspect import getgeneratorstate


def watched():
    print(getgeneratorstate(gen))
    yield


gen = watched()
print(getgeneratorstate(gen))
next(gen)
print(getgeneratorstate(gen))
next(gen, None)
print(getgeneratorstate(gen))
