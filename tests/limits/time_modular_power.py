# expect: time limit exceeded
pow(3, 2 ** 300000 - 1, 2 ** 300000 + 7)
