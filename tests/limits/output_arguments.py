# expect: output limit exceeded
print(*([1] * 1000000))
