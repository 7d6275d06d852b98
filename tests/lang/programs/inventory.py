# 8: the kind of program that people ask for: records, groups, a report
records = [('apple', 3, 0.5), ('pear', 0, 0.75), ('fig', 12, 0.2), ('apple', 2, 0.5), ('kiwi', -1, 0.3)]
stock, problems = {}, []
for name, count, price in records:
    try:
        if count < 0:
            raise ValueError(f'negative count for {name}')
        entry = stock.setdefault(name, {'count': 0, 'price': price})
        entry['count'] += count
    except ValueError as e:
        problems.append(str(e))
print(stock)
# prints: {'apple': {'count': 5, 'price': 0.5}, 'pear': {'count': 0, 'price': 0.75}, 'fig': {'count': 12, 'price': 0.2}}
print(problems)  # prints: ['negative count for kiwi']
total = 0
for name in sorted(stock, key=lambda n: (-stock[n]['count'], n)):
    value = stock[name]['count'] * stock[name]['price']
    total += value
    print(name, stock[name]['count'], value)
# prints: fig 12 2.4000000000000004
# prints: apple 5 2.5
# prints: pear 0 0.0
print('total', round(total, 2))  # prints: total 4.9
available = [name for name, entry in stock.items() if entry['count']]
print(f'{len(available)} of {len(stock)} available: {", ".join(available)}')  # prints: 2 of 3 available: apple, fig
