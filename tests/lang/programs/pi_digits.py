# 6.7: pi by an unbounded spigot
def digits(count):
    q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
    out = []
    while len(out) < count:
        if 4 * q + r - t < n * t:
            out.append(n)
            q, r, n = q * 10, 10 * (r - n * t), (10 * (3 * q + r)) // t - 10 * n
        else:
            q, r, t, k, n, l = q * k, (2 * q + r) * l, t * l, k + 1, (q * (7 * k + 2) + r * l) // (t * l), l + 2
    return out
print(digits(10))  # prints: [3, 1, 4, 1, 5, 9, 2, 6, 5, 3]
print(''.join([str(d) for d in digits(100)]))
# prints: 3141592653589793238462643383279502884197169399375105820974944592307816406286208998628034825342117067
print(sum(digits(200)))  # prints: 897
