# modules: difflib
# Matching blocks, ratios, close matches and every kind of report.
import difflib

a = """Beautiful is better than ugly.
Explicit is better than implicit.
Simple is better than complex.
Complex is better than complicated.
Flat is better than nested.
Sparse is better than dense.
Readability counts.
""".splitlines(keepends=True)
b = """Beautiful is better than ugly.
Explicit is better then implicit.
Simple is better than complex.

Complicated is better than complex.
Flat is better than nested.
Readability counts!
Special cases aren't special enough.
""".splitlines(keepends=True)

m = difflib.SequenceMatcher(None, "private Thread currentThread;", "private volatile Thread currentThread;")
print(m.ratio(), m.quick_ratio(), m.real_quick_ratio(), m.find_longest_match(), m.find_longest_match(2, 10, 3, 20))
print(m.get_matching_blocks(), m.get_opcodes())
m = difflib.SequenceMatcher(lambda c: c == " ", "abxcd ef", " abcd  ef")
print([tuple(x) for x in m.get_matching_blocks()], m.bjunk, m.bpopular)
m.set_seqs("aa", "bb")
print(m.ratio(), difflib.SequenceMatcher().ratio())
m.set_seq1("abcdefghij" * 30)
m.set_seq2("abcdefghij" * 30 + "x")
print(sorted(m.bpopular)[:3], m.ratio())
print([list(group) for group in difflib.SequenceMatcher(None, list(range(40)), [*range(10), 99, *range(12, 40)]).get_grouped_opcodes(2)])
print(list(difflib.SequenceMatcher(None, "", "").get_grouped_opcodes()))
print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]), difflib.get_close_matches("wheel", ["while", "for", "well"], 1, 0.3))
for wrong in ((0, 0.5), (3, 1.5)):
    try:
        difflib.get_close_matches("x", [], *wrong)
    except ValueError as e:
        print(e)
print("".join(difflib.Differ().compare(a, b)))
print("".join(difflib.Differ(linejunk=lambda l: not l.strip(), charjunk=difflib.IS_CHARACTER_JUNK).compare(a[:3], b[:4])))
delta = list(difflib.ndiff(a, b))
print("".join(delta))
print("".join(difflib.restore(delta, 1)) == "".join(a), "".join(difflib.restore(delta, 2)) == "".join(b))
try:
    list(difflib.restore(delta, 3))
except ValueError as e:
    print(e)
print("".join(difflib.unified_diff(a, b, "old.txt", "new.txt", "2020-01-01", "2021-01-01")))
print("".join(difflib.unified_diff(a, b, n=0)))
print("".join(difflib.context_diff(a, b, "old.txt", "new.txt", n=1)))
print("".join(difflib.context_diff(["one\n"], [], "old", "new", "then", "now")))
print(list(difflib.unified_diff(["x"], ["x"])), list(difflib.context_diff([], ["only"], lineterm="")))
print(list(difflib.diff_bytes(difflib.unified_diff, [b"a\xff", b"b"], [b"a\xff", b"c"], b"f", b"g", lineterm=b"")))
for wrong in ((["s"], [b"b"]), ([b"x"], [b"y"])):
    try:
        print(list(difflib.diff_bytes(difflib.context_diff, *wrong, b"f", b"g", lineterm="" if wrong[0] == [b"x"] else b"")))
    except TypeError as e:
        print("TypeError", e)
try:
    list(difflib.unified_diff([1], ["x"]))
except TypeError as e:
    print("TypeError", e)
print(difflib.IS_LINE_JUNK("  # \n"), difflib.IS_LINE_JUNK("code"), difflib.IS_CHARACTER_JUNK("\t"))
html = difflib.HtmlDiff(tabsize=4, wrapcolumn=30)
table = html.make_table(["a\tb <x> & y\n", "same\n", "gone\n", "long " * 20 + "\n"], ["a\tc <x> & y\n", "same\n", "new 1\n", "long " * 19 + "short\n", "end\n"],
                        "from", "to", context=True, numlines=1)
print(table)
print(len(html.make_file(a, b)), html.make_file(a, b, charset="ascii")[:60])
print(difflib.HtmlDiff().make_table(a, a, context=True)[-200:])
print(difflib.HtmlDiff().make_table(a, b))
