def pages(last, wish):
    page = 1
    while page <= last:
        yield page
        page += wish["step"]


wish = {"step": 1}
reader = pages(9, wish)
print("first: page {}".format(next(reader)))
wish["step"] = 3
print("three further: page {}".format(next(reader)))
print("one further: page {}".format(next(reader)))
