# A sales report, as a language model writes one when it is asked: "group these orders by region and customer, and give me totals".
RAW_ORDERS = [
    "1001;north;Ada;keyboard:2:49.90,mouse:1:19.90",
    "1002;south;Grace;monitor:1:189.00",
    "1003;north;Alan;cable:10:2.50,adapter:3:7.25",
    "1004;west;Edsger;desk:1:349.00,chair:2:129.50",
    "1005;south;Grace;keyboard:1:49.90,mouse:2:19.90",
    "1006;north;Ada;monitor:2:189.00",
    "1007;east;Barbara;",
    "1008;west;Edsger;lamp:four:12.00",
]


def parse_item(text):
    """'mouse:2:19.90' as a dict."""
    name, count, price = text.split(":")
    return {"name": name, "count": int(count), "price": float(price)}


def parse_order(line):
    number, region, customer, items = line.split(";")
    parsed = [parse_item(item) for item in items.split(",") if item]
    if not parsed:
        raise ValueError(f"order {number} has no items")
    return {"number": int(number), "region": region, "customer": customer, "items": parsed}


def parse_all(lines):
    orders, problems = [], []
    for line in lines:
        try:
            orders.append(parse_order(line))
        except ValueError as error:
            problems.append((line[:4], str(error)))
    return orders, problems


def total(order, discount=0.0):
    amount = sum([item["count"] * item["price"] for item in order["items"]])
    return round(amount * (1 - discount), 2)


def group_by(orders, field):
    groups = {}
    for order in orders:
        groups.setdefault(order[field], []).append(order)
    return groups


def best_sellers(orders, limit=3):
    sold = {}
    for order in orders:
        for item in order["items"]:
            sold[item["name"]] = sold.get(item["name"], 0) + item["count"]
    return sorted(sold.items(), key=lambda pair: (-pair[1], pair[0]))[:limit]


def print_table(title, rows):
    print(title)
    width = max([len(name) for name, *_ in rows])
    for name, count, amount in rows:
        print(f"  {name:<{width}}  {count:>3}  {amount:>10,.2f}")
    print("  " + "-" * (width + 17))


orders, problems = parse_all(RAW_ORDERS)
for field in ("region", "customer"):
    rows = []
    for name, group in group_by(orders, field).items():
        rows.append((name, len(group), sum([total(order, 0.05) for order in group])))
    rows.sort(key=lambda row: row[2], reverse=True)
    print_table(f"By {field}:", rows)

print("Best sellers:", ", ".join([f"{name} ({count})" for name, count in best_sellers(orders)]))
largest = max(orders, key=total)
print(f"Largest order: {largest['number']} by {largest['customer']}, {total(largest):.2f}")
for number, reason in problems:
    print(f"Skipped {number}: {reason}")
