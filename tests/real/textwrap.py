# modules: textwrap
# Filling, shortening, indenting and dedenting, with every option of a wrapper.
import textwrap

text = ("It was the best of times, it was the worst of times -- it was a well-known, much-quoted\n"
        "sentence;\tand  (as   one says)   an antidisestablishmentarianistically long one. He said so. \"Did he?\" Yes!  e.g. this")
for width in (8, 20, 33, 70, 200):
    print(width)
    print(textwrap.fill(text, width))
options = [dict(initial_indent="* ", subsequent_indent="  "), dict(expand_tabs=False), dict(replace_whitespace=False), dict(fix_sentence_endings=True),
           dict(break_long_words=False), dict(drop_whitespace=False), dict(break_on_hyphens=False), dict(tabsize=3), dict(max_lines=2),
           dict(max_lines=1, placeholder="~"), dict(max_lines=3, initial_indent=">>", subsequent_indent="    ")]
for o in options:
    print(o)
    for line in textwrap.wrap(text, 24, **o):
        print("|" + line + "|")
for wrong in (dict(width=0), dict(width=-3), dict(width=5, max_lines=1, placeholder=" [and more]"), dict(width=4, max_lines=2, subsequent_indent="      ")):
    try:
        print(textwrap.wrap("some words", **wrong))
    except ValueError as e:
        print("ValueError", e)
print(textwrap.shorten("Hello   big\n wide world!", 17), textwrap.shorten("Hello world!", 12), textwrap.shorten("Hello world!", 11),
      textwrap.shorten("Hello world", width=10, placeholder="..."), textwrap.shorten("antidisestablishment", 10))
print(textwrap.wrap(""), textwrap.wrap("   "), textwrap.wrap("a", 1), textwrap.wrap("abc de", 1), textwrap.wrap("x" * 25 + " yy", 10))
print(textwrap.wrap("hello-there well-being --option a--b em--dash 3-4 -5 x-", 9))
print(textwrap.wrap("naïve café – déjà-vu 你好 世界", 7))
print(repr(textwrap.dedent("""
    one
      two
\t
    three
""")))
for sample in ("  a\n\tb", "\tx\n\t y", "  \n   a\n", "no\n  yes", "", "\n\n", "   \t a\n   \t b", "    a\n  b\n   c"):
    print(repr(textwrap.dedent(sample)), repr(textwrap.indent(sample, "> ")))
print(repr(textwrap.indent("a\n\n b\n", "# ", lambda line: True)), repr(textwrap.indent("a\nb", "--", lambda line: "b" in line)))


class Shout(textwrap.TextWrapper):
    def _split(self, text):
        return [chunk.upper() for chunk in super()._split(text)]


print(Shout(width=12).fill(text[:60]))
wrapper = textwrap.TextWrapper(width=10)
print(wrapper.wrap("aaa bbb ccc"), wrapper._munge_whitespace("a\tb\nc"), wrapper._split("a b-c"))
