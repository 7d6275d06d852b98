# expect: MemoryError
# One request above the limit is an exception that can be caught.
a = [0]
while True:
    a = a + a
