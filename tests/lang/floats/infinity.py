# 3.2.4.2 Real numbers: infinities
inf = float('inf')
print(inf, -inf, inf + 1, inf - 10**300, inf * -2)  # prints: inf -inf inf inf -inf
print(inf == inf, inf > 10**400, -inf < -10**400, inf != -inf)  # prints: True True True True
print(1 / inf, -1 / inf, inf // 1, 5 % inf, -5 % inf)  # prints: 0.0 -0.0 nan 5.0 inf
print(inf - inf, inf * 0, inf / inf)  # prints: nan nan nan
print(float('Infinity'), float('-INF'), float(' +inf '))  # prints: inf -inf inf
