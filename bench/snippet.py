def grade(points, best=50):
    share = points / best
    return 'A' if share > 0.9 else 'B' if share > 0.6 else 'C'

scores = {'ann': 48, 'bob': 31, 'cy': 17}
total = 0
lines = []
for name, points in scores.items():
    total += points
    lines.append(f'{name:>5}: {points} {grade(points)}')
text = '\n'.join(lines)
mean = total / len(scores)
report = f'{text}\nmean {mean:.1f}'
report
