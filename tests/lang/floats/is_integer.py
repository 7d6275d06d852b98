# Standard types: is_integer
print((1.0).is_integer(), (1.5).is_integer(), (-2.0).is_integer(), (1e300).is_integer())  # prints: True False True True
print((0.0).is_integer(), (-0.0).is_integer(), (5e-324).is_integer())  # prints: True True False
print(float('inf').is_integer(), float('nan').is_integer())  # prints: False False
