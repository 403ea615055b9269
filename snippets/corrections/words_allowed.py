def check(source):
    try:
        compile(source, "page.py", "exec")
        print("valid:   " + source)
    except SyntaxError:
        print("refused: " + source)


check("def f(): yield 1; return")
check("def f(): yield 1; return 2")
check("class C: return")
check("return")
check("class asyncio.Task(coro): pass")
check("async def f(): yield 1; return 2")
check("async def f(): x = yield 1")
check("async def f(): return [x async for x in y]")
check("async def f(): yield from g()")
check("def f(): await g()")
check("await g()")
