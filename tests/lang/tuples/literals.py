# 6.2.3 Parenthesized forms: the comma makes the tuple
print((), (1,), (1, 2), 1, 2)  # prints: () (1,) (1, 2) 1 2
t = 1, 2, 3
print(t, len(t), (1), ((1,),))  # prints: (1, 2, 3) 3 1 ((1,),)
print((1, 'a', None, (2.5,)))  # prints: (1, 'a', None, (2.5,))
print(tuple(), tuple([1, 2]), tuple('ab'), tuple(range(3)))  # prints: () (1, 2) ('a', 'b') (0, 1, 2)
print((1, 2) + (3,), (0,) * 3, 2 * (1, 2), () * 5)  # prints: (1, 2, 3) (0, 0, 0) (1, 2, 1, 2) ()
