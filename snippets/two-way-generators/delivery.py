import threading


def shelf():
    stock = 0
    status = "open"
    while True:
        amount = yield status
        if not amount:
            return
        stock += amount
        print("    shelf: {} more makes {}".format(amount, stock))
        print("    threads: {}".format(threading.active_count()))
        status = "stored"


def deliver(store, amounts):
    print("store: {}".format(store.send(None)))
    for amount in amounts:
        print("sending {}".format(amount))
        print("store: {}".format(store.send(amount)))
    store.close()
    print("closed")


deliver(shelf(), [4, 1])
print("-- second delivery")
try:
    deliver(shelf(), [2, 0, 7])
except StopIteration:
    print("StopIteration")
