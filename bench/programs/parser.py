# A recursive-descent parser and evaluator of arithmetic.
def tokens(text):
    out, i = [], 0
    while i < len(text):
        c = text[i]
        if c in "0123456789":
            n = 0
            while i < len(text) and text[i] in "0123456789":
                n = n * 10 + ord(text[i]) - 48
                i += 1
            out.append(("n", n))
        else:
            if c != " ":
                out.append((c, 0))
            i += 1
    out.append(("end", 0))
    return out


def expression(todo, i):
    value, i = term(todo, i)
    while todo[i][0] in ("+", "-"):
        operator = todo[i][0]
        right, i = term(todo, i + 1)
        value = ("+" if operator == "+" else "-", value, right)
    return value, i


def term(todo, i):
    value, i = factor(todo, i)
    while todo[i][0] == "*":
        right, i = factor(todo, i + 1)
        value = ("*", value, right)
    return value, i


def factor(todo, i):
    kind, number = todo[i]
    if kind == "(":
        value, i = expression(todo, i + 1)
        return value, i + 1
    return ("n", number, None), i + 1


def evaluate(tree):
    kind, left, right = tree
    if kind == "n":
        return left
    a, b = evaluate(left), evaluate(right)
    return a + b if kind == "+" else a - b if kind == "-" else a * b % 10007


text = " + ".join(["(12 * (3 + 4) - 5 * (6 + 7 * 8))"] * 40)
total = 0
for r in range(1600):
    tree, end = expression(tokens(text), 0)
    total += evaluate(tree)
print(total)
