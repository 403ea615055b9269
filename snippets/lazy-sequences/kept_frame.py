def countdown(count):
    while count > 0:
        yield count
        count -= 1


def show(label, gen):
    frame = gen.gi_frame
    if frame is None:
        print("{}: no frame".format(label))
    else:
        count = frame.f_locals["count"]
        line = frame.f_lineno
        print("{}: line {}, count = {}".format(label, line, count))


gen = countdown(2)
show("created", gen)
print(next(gen))
show("suspended", gen)
print(next(gen))
show("suspended", gen)
print(next(gen, "nothing left"))
show("ended", gen)
