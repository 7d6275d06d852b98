# 3.2.4.2 Real numbers: not-a-number equals nothing, itself included
nan = float('nan')
print(nan, -nan, nan + 1, nan * 0)  # prints: nan nan nan nan
print(nan == nan, nan != nan, nan < 1, nan > 1, nan <= nan)  # prints: False True False False False
print(nan in [nan], [nan] == [nan], (nan,) == (nan,), {nan: 1}[nan])  # prints: True True True 1
print(1 ** nan, nan ** 0, float('NaN'), bool(nan))  # prints: 1.0 1.0 nan True
print(max(nan, 1), max(1, nan), min(nan, 1), min(1, nan))  # prints: nan 1 nan 1
