# 4.2.2: names that are nowhere
try:
    missing
except NameError as e:
    print(e)  # prints: name 'missing' is not defined
def f():
    return also_missing
try:
    f()
except NameError as e:
    print(e)  # prints: name 'also_missing' is not defined
try:
    missing()
except NameError as e:
    print(e)  # prints: name 'missing' is not defined
try:
    missing += 1
except NameError as e:
    print(e)  # prints: name 'missing' is not defined
def g():
    return defined_later
defined_later = 'fine'
print(g())  # prints: fine
del defined_later
try:
    g()
except NameError as e:
    print(e)  # prints: name 'defined_later' is not defined
