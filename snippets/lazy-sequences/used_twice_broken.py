def temperatures(lines):
    for line in lines:
        yield float(line)


readings = temperatures(["21.5", "23.0", "19.5"])
print("highest: {}".format(max(readings)))
print("count: {}".format(len(list(readings))))
print("lowest: {}".format(min(readings)))
