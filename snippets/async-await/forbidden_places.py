sources = [
    "await sleep(1)",
    "def f(): await sleep(1)",
    "async def f(): g(lambda: await sleep(1))",
    "def f(): return [await x for x in y]",
    "async def f(): yield from sleep(1)",
    "async = True",
    "fetch(url, async=True)",
    "def await(): pass",
    "async def f(): await = 3",
]
for source in sources:
    print(source)
    try:
        compile(source, "page.py", "exec")
        print("    is valid")
    except SyntaxError as error:
        print("    SyntaxError: {}".format(error.msg))
