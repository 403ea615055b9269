# /// script
# requires-python = ">=3.5"
# ///


def with_yield():
    answer = yield "waiting"
    return "the generator got {}".format(answer)


class Question:
    def __await__(self):
        return (yield "waiting")


async def with_await():
    answer = await Question()
    return "the coroutine got {}".format(answer)


for start in (with_yield, with_await):
    work = start()
    print(work.send(None))
    try:
        work.send(42)
    except StopIteration as end:
        print(end.value)
