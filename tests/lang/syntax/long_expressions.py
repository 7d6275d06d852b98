# 6: long and nested expressions
print(1 + 2 - 3 + 4 - 5 + 6 - 7 + 8 - 9 + 10 - 11 + 12 - 13 + 14 - 15 + 16 - 17 + 18 - 19 + 20)  # prints: 12
print(((((((((((((((((((((((((((((((1)))))))))))))))))))))))))))))))  # prints: 1
print([[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]])  # prints: [[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]
print(1 if 0 else 2 if 0 else 3 if 0 else 4 if 0 else 5 if 0 else 6)  # prints: 6
print((lambda a: lambda b: lambda c: lambda d: (a, b, c, d))(1)(2)(3)(4))  # prints: (1, 2, 3, 4)
x = {'a': [{'b': ({'c': [1, 2, [3, {'d': 'deep'}]]},)}]}
print(x['a'][0]['b'][0]['c'][2][1]['d'])  # prints: deep
print(len(str(1) + str(22) + str(333)) * (2 + len([1, 2, 3][1:])) - -1)  # prints: 25
