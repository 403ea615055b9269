def ledger():
    total = 0
    try:
        while True:
            total += yield total
    except GeneratorExit:
        yield "the total is {}".format(total)


book = ledger()
next(book)
book.send(30)
book.send(12)
print(book.close())
