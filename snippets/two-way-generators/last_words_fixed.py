# /// script
# requires-python = ">=3.3"
# ///

import io


def ledger(name, paper):
    total = 0
    with paper:
        try:
            while True:
                amount = yield total
                paper.write("{}\n".format(amount))
                total += amount
        except GeneratorExit:
            return "the total is {}".format(total)
        finally:
            print("  {}: finally runs".format(name))


paper = io.StringIO()
book = ledger("closed", paper)
next(book)
book.send(30)
print("last send() gave: {}".format(book.send(12)))
print("close() gave: {}".format(book.close()))
print("paper closed: {}".format(paper.closed))
print("close() again gave: {}".format(book.close()))

book = ledger("abandoned", io.StringIO())
next(book)
del book
print("after del")
