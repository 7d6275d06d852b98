# 8.4: exceptions in loops leave variables as they were
results = []
for text in ['1', 'x', '3', '', '5']:
    try:
        n = int(text)
    except ValueError:
        results.append(None)
        continue
    else:
        if n == 5:
            break
    finally:
        results.append('|')
    results.append(n)
print(results)  # prints: ['|', 1, None, '|', '|', 3, None, '|', '|']
def retry(times):
    for attempt in range(times):
        try:
            if attempt < 2:
                raise ValueError(attempt)
            return f'done at {attempt}'
        except ValueError as e:
            last = e
    return f'gave up: {last}'
print(retry(5), retry(2))  # prints: done at 2 gave up: 1
total = 0
while True:
    try:
        total += 1
        if total > 3:
            raise StopIteration('enough')
    except StopIteration as e:
        print(total, e)  # prints: 4 enough
        break
