# /// script
# requires-python = ">=3.3"
# ///

received = ["Dear reader,", "it ends.", "END", "noise"]


def message(lines):
    count = 0
    for line in lines:
        if line == "END":
            return count
        yield line
        count += 1


for line in message(received):
    print(line)

gen = message(received)
next(gen)
next(gen)
try:
    next(gen)
except StopIteration as stop:
    print("value: {}".format(stop.value))
