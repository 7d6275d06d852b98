# Records grouped and summed, as reports do it.
def make(n):
    records, seed = [], 7
    for i in range(n):
        seed = (seed * 1103515245 + 12345) % 2147483648
        records.append({"id": i, "group": "g" + str(seed // 65536 % 37), "value": seed % 1000, "ok": seed // 8192 % 3 != 0})
    return records


records = make(300000)
groups = {}
for record in records:
    if record["ok"]:
        groups.setdefault(record["group"], []).append(record)
rows = []
for name, members in groups.items():
    values = [member["value"] for member in members]
    rows.append((name, len(values), sum(values), max(values), min(values)))
rows.sort(key=lambda row: (-row[2], row[0]))
print(len(rows), rows[0], rows[-1])
