# 8.7: functions that call themselves
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(15), [fib(i) for i in range(10)])  # prints: 610 [0, 1, 1, 2, 3, 5, 8, 13, 21, 34]
def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))
print(ackermann(2, 3))  # prints: 9
def is_even(n):
    return n == 0 or is_odd(n - 1)
def is_odd(n):
    return n != 0 and is_even(n - 1)
print(is_even(100), is_odd(77), is_even(7))  # prints: True True False
def hanoi(n, a, b, c, moves):
    if n:
        hanoi(n - 1, a, c, b, moves)
        moves.append(a + c)
        hanoi(n - 1, b, a, c, moves)
    return moves
print(hanoi(3, 'A', 'B', 'C', []), len(hanoi(8, 1, 2, 4, [])))  # prints: ['AC', 'AB', 'CB', 'AC', 'BA', 'BC', 'AC'] 255
def permutations(items):
    if not items:
        return [[]]
    return [[x] + rest for i, x in enumerate(items) for rest in permutations(items[:i] + items[i + 1:])]
print(permutations([1, 2, 3]))  # prints: [[1, 2, 3], [1, 3, 2], [2, 1, 3], [2, 3, 1], [3, 1, 2], [3, 2, 1]]
