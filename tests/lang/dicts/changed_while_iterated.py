# 8.3 The for statement: a dict that changes size under its loop
d = {1: 'a', 2: 'b'}
try:
    for k in d:
        d[k + 10] = 'x'
except RuntimeError as e:
    print(e)  # prints: dictionary changed size during iteration
print(d)  # prints: {1: 'a', 2: 'b', 11: 'x'}
try:
    for k in d:
        del d[k]
except RuntimeError as e:
    print(e)  # prints: dictionary changed size during iteration
print(len(d))  # prints: 2
for k in list(d):
    del d[k]
print(d)  # prints: {}
d = {1: 1, 2: 2}
for k in d:
    d[k] *= 10
print(d)  # prints: {1: 10, 2: 20}
try:
    for k, v in d.items():
        d.clear()
except RuntimeError as e:
    print(e)  # prints: dictionary changed size during iteration
