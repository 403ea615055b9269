def fetch():
    try:
        reply = yield "waiting for host"
    except OSError as error:
        print("  fetch: {}".format(error))
        reply = yield "waiting for mirror"
    yield "got {}".format(reply)


print("-- one failure")
job = fetch()
print(next(job))
print(job.throw(OSError("host is down")))
print(job.send("42 bytes"))

print("-- two failures")
job = fetch()
print(next(job))
print(job.throw(OSError("host is down")))
try:
    job.throw(OSError("mirror is down"))
except OSError as uncaught:
    print("caller: {}".format(uncaught))
print(next(job, "exhausted"))
