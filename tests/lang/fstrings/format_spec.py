# Format specification mini-language in f-strings
n, x, s = 42, 3.14159, 'ab'
print(f'{n:5}|{n:<5}|{n:^5}|{n:05}|{n:+}|{n:x}|{n:b}|{n:,}')  # prints:    42|42   | 42  |00042|+42|2a|101010|42
print(f'{x:.2f}|{x:8.3f}|{x:e}|{x:g}|{x:.0f}|{x:%}|{x:+.1f}')  # prints: 3.14|   3.142|3.141590e+00|3.14159|3|314.159000%|+3.1
print(f'{s:5}|{s:>5}|{s:^5}|{s:*^6}|{s:.1}')  # prints: ab   |   ab| ab  |**ab**|a
width, precision = 10, 3
print(f'{x:{width}.{precision}}|{n:{width}}|{s:{"<"}{width}}|')  # prints:       3.14|        42|ab        |
print(f'{1234567.891:,.2f} {1000000:_} {-5:05d} {255:#x} {65:c}')  # prints: 1,234,567.89 1_000_000 -0005 0xff A
