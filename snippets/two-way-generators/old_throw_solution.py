def job():
    try:
        yield "waiting"
    except OSError as error:
        yield "handled: {}".format(error)


task = job()
print(next(task))
print(task.throw(OSError("host is down")))
