# random: choice, choices, shuffle, sample
import random


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

r = random.Random(3)
items = list(range(10))
r.shuffle(items)
print(items, r.choice("abcdef"), r.choice(range(100)), [r.choice([1, 2, 3]) for _ in range(10)])
# prints: [1, 5, 6, 0, 9, 4, 7, 2, 8, 3] d 33 [3, 1, 1, 3, 2, 3, 3, 2, 2, 3]
print(r.sample(range(100), 10), r.sample("abc", 3), r.sample(range(10**9), 5), len(set(r.sample(range(1000), 300))), r.sample("ab", 3, counts=[2, 5]))
# prints: [19, 29, 81, 66, 49, 94, 1, 85, 99, 8] ['a', 'c', 'b'] [837600758, 33298611, 884302096, 929352792, 289300051] 300 ['a', 'b', 'b']
print(r.choices("abc", k=10), r.choices("abc", [1, 5, 9], k=10), r.choices(range(3), cum_weights=[1, 2, 10], k=5))
# prints: ['b', 'c', 'b', 'b', 'a', 'c', 'b', 'c', 'b', 'a'] ['c', 'c', 'b', 'c', 'c', 'c', 'c', 'a', 'c', 'c'] [0, 2, 2, 2, 2]
error(r.choice, [])  # prints: IndexError: Cannot choose from an empty sequence
error(r.sample, [1], 5)  # prints: ValueError: Sample larger than population or is negative
error(r.sample, {1}, 1)  # prints: TypeError: Population must be a sequence.  For dicts or sets, use sorted(d).
error(r.choices, "ab", [1])  # prints: ValueError: The number of weights does not match the population
error(r.choices, "ab", [0, 0])  # prints: ValueError: Total of weights must be greater than zero
