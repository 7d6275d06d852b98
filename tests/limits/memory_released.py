# expect: nothing
# flags: --max-memory 16MB --max-time 10
# Garbage does not count: fifty times the limit passes through.
total = 0
for i in range(400):
    block = [i] * 250000
    total += block[-1]
print(total)  # prints: 79800
cycle = None
for i in range(200000):
    cycle = [i]
    cycle.append(cycle)
print(len(cycle))  # prints: 2
text = ''
for i in range(20000):
    text = str(i) * 10
print(text)  # prints: 19999199991999919999199991999919999199991999919999
