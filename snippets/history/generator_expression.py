squares = (number * number for number in [3, 4, 5])
print(next(squares))
print(list(squares))
