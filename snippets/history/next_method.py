# /// script
# requires-python = ">=3.0"
# ///

generator = (number * number for number in [3, 4])
print(generator.__next__())
print(next(generator))
