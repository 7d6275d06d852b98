# Exceptions raised, caught by type, and passed through finally.
def check(n):
    if n % 3 == 0:
        raise ValueError(n)
    if n % 5 == 0:
        raise KeyError("five")
    return n


def run(rounds):
    total = 0
    for i in range(rounds):
        try:
            total += check(i)
        except ValueError as e:
            total += 1
        except LookupError:
            total += 2
        finally:
            total += 1
    return total


print(run(2000000))
