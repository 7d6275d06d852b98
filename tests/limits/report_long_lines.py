# expect: ValueError: end
# flags: --max-time 3 --max-memory 64MB
body = "\n".join("def f%d(n): f%d(n)" % (i, i + 1) for i in range(300)) + "\ndef f300(n): raise ValueError('end')"
exec(body)
try:
    f0(1)
except ValueError as e:
    for i in range(2000):
        new = ValueError("end")
        new.__context__ = e
        new.__traceback__ = e.__traceback__
        e = new
    last = e
raise last
