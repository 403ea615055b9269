def check(*lines):
    try:
        compile("\n".join(lines), "page.py", "exec")
        print("valid:   " + " / ".join(lines))
    except SyntaxError:
        print("refused: " + " / ".join(lines))


check("async def f(): await g()")
check("async def f(): await g()", "async = await = 1")
check("async def f(): await g()", "def await(): pass")
check("async = await = 1")
check("def await(): pass")
