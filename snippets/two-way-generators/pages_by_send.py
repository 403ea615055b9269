def pages(last):
    page = 1
    while page <= last:
        step = yield page
        print("  in:  {}".format(step))
        if step is None:
            step = 1
        page += step


reader = pages(6)
print("out: {}".format(next(reader)))
print("out: {}".format(reader.send(3)))
print("out: {}".format(next(reader)))
print("out: {}".format(reader.send(-2)))
print("the loop:")
for page in reader:
    print("out: {}".format(page))
