# NameError: the nearest variable is suggested
def f():
    counter = 1
    return countr  # raises: NameError: name 'countr' is not defined. Did you mean: 'counter'?
f()
