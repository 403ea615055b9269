import threading

threads = set()


def shelf():
    stock = 0
    status = "open"
    while True:
        amount = yield status
        threads.add(threading.current_thread())
        if not amount:
            return
        stock += amount
        print("    shelf: {} more makes {}".format(amount, stock))
        status = "stored"


def deliver(store, amounts):
    threads.add(threading.current_thread())
    print("store: {}".format(store.send(None)))
    for amount in amounts:
        print("sending {}".format(amount))
        print("store: {}".format(store.send(amount)))
    store.close()
    print("closed")


deliver(shelf(), [4, 1])
print("threads: {}".format(len(threads)))
try:
    deliver(shelf(), [2, 0, 7])
except StopIteration:
    print("StopIteration")
