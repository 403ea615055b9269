# /// script
# requires-python = ">=3.3"
# ///


def pages(last):
    page = 1
    while page <= last:
        yield page
        page += 1


def moved(last):
    page = 1

    def turn():
        nonlocal page
        while page <= last:
            yield page
            page += 1

    yield from turn()
    print("the helper has left page at", page)


print(list(pages(3)))
print(list(moved(3)))
