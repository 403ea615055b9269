# /// script
# requires-python = ">=3.3"
# ///


def ledger():
    total = 0
    try:
        while True:
            total += yield total
    except GeneratorExit:
        return "the total is {}".format(total)
    finally:
        print("  finally runs")


book = ledger()
next(book)
book.send(30)
print("send() gave: {}".format(book.send(12)))
print("close() gave: {}".format(book.close()))
print("close() again gave: {}".format(book.close()))
