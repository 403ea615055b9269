def message(lines):
    for line in lines:
        if line == "END":
            return
        yield line


received = iter(["Dear reader,", "it ends.", "END", "noise"])

for line in message(received):
    print(line)
print("not read yet: {}".format(list(received)))
