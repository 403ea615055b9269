import time

TICK = 0.2


def download(page):
    time.sleep(TICK)
    return "page {}".format(page)


def as_list(pages):
    results = []
    for page in pages:
        results.append(download(page))
    return results


def as_generator(pages):
    for page in pages:
        yield download(page)


for get_pages in (as_list, as_generator):
    print(get_pages.__name__)
    start = time.time()
    for text in get_pages([1, 2, 3]):
        ticks = round((time.time() - start) / TICK)
        print("  {} at tick {:.0f}".format(text, ticks))
