def pages(last):
    page = 1
    while page <= last:
        step = yield page
        print("  in:  {}".format(step))
        page += 1 if step is None else step


reader = pages(6)
print("out: {}".format(next(reader)))
print("out: {}".format(reader.send(3)))
print("out: {}".format(next(reader)))
print("out: {}".format(reader.send(-2)))
print("the loop:")
for page in reader:
    print("out: {}".format(page))
