# Flipping pancakes: permutations in a list.
def run(n):
    maximum = checksum = sign_count = 0
    perm1 = list(range(n))
    count = [0] * n
    r = n
    while True:
        while r != 1:
            count[r - 1] = r
            r -= 1
        perm = perm1[:]
        flips = 0
        k = perm[0]
        while k:
            perm[:k + 1] = perm[k::-1]
            flips += 1
            k = perm[0]
        maximum = max(maximum, flips)
        checksum += flips if sign_count % 2 == 0 else -flips
        while True:
            if r == n:
                return checksum, maximum
            first = perm1[0]
            for i in range(r):
                perm1[i] = perm1[i + 1]
            perm1[r] = first
            count[r] -= 1
            if count[r] > 0:
                break
            r += 1
        sign_count += 1


print(*run(9))
