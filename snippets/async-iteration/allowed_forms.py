def check(source):
    print(source)
    try:
        compile(source, "form", "exec")
        print("    ok")
    except SyntaxError as error:
        print("    " + error.msg)


check("async def f(): return [x async for x in y]")
check("async def f(): return {x: await z for x in y}")
check("async def f(): return [[x async for x in y] for y in z]")
check("async def f(): return (x async for x in y)")
check("def f(): return (x async for x in y)")
check("def f(): return [x async for x in y]")
check("x = [x async for x in y]")
check("async def f(): yield 1; return")
check("async def f(): yield 1; return 2")
check("async def f(): yield from y")
