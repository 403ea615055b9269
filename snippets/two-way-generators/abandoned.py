def ledger(name):
    try:
        yield "waiting"
    finally:
        print("  {}: finally runs".format(name))


created = ledger("created")
del created
print("after the first del")

suspended = ledger("suspended")
next(suspended)
del suspended
print("after the second del")
