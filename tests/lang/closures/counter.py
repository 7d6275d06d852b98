# 4.2.2 Resolution of names: nonlocal variables live on
def counter(start=0):
    n = start
    def step(by=1):
        nonlocal n
        n += by
        return n
    return step
a, b = counter(), counter(10)
print(a(), a(), b(), a(5), b(-1))  # prints: 1 2 11 7 10
def pair():
    value = None
    def get():
        return value
    def put(x):
        nonlocal value
        value = x
    return get, put
get, put = pair()
print(get(), put('x'), get())  # prints: None None x
def account(balance):
    def deposit(n):
        nonlocal balance
        balance += n
        return balance
    def withdraw(n):
        nonlocal balance
        if n > balance:
            raise ValueError(f'only {balance} left')
        balance -= n
        return balance
    return {'deposit': deposit, 'withdraw': withdraw}
acc = account(100)
print(acc['deposit'](50), acc['withdraw'](30))  # prints: 150 120
try:
    acc['withdraw'](500)
except ValueError as e:
    print(e)  # prints: only 120 left
