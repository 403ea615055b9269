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
