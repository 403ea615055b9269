# /// script
# requires-python = ">=3.15"
# ///


def cups():
    yield "tea"


async def boil():
    return "tea"


generator = cups()
print(generator.gi_state)
coroutine = boil()
coroutine.close()
print(coroutine.cr_state)
