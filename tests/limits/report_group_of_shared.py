# expect: ExceptionGroup: level 9 (15 sub-exceptions)
# flags: --max-time 3 --max-memory 64MB
e = ValueError("leaf")
for i in range(10):
    e = ExceptionGroup("level " + str(i), [e] * 15)
raise e
