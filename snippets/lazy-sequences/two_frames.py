def countdown(name, count):
    while count > 0:
        yield "{} {}".format(name, count)
        count -= 1


tea = countdown("tea", 3)
egg = countdown("egg", 9)

print(next(tea))
print(next(egg))
print(next(egg))
print(next(tea))
print(next(egg))
print("tea holds {}".format(tea.gi_frame.f_locals["count"]))
print("egg holds {}".format(egg.gi_frame.f_locals["count"]))
print("one code: {}".format(tea.gi_code is egg.gi_code))
print("one frame: {}".format(tea.gi_frame is egg.gi_frame))
