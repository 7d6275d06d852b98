# textwrap: wrap, fill, shorten, dedent, indent
import textwrap as w


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

s = "The quick brown fox, it's jumped-over the lazy dog -- and then--well---it slept. Use the -b option! or --file-name=x; co-operate."
for n in (5, 12, 30, 70):
    print(w.wrap(s, n))
# prints: ['The', 'quick', 'brown', 'fox,', "it's", 'jumpe', 'd-', 'over', 'the', 'lazy', 'dog', '--', 'and', 'then', '--', 'well', '---it', 'slept', '. Use', 'the', '-b op', 'tion!', 'or --', 'file-', 'name=', 'x;', 'co-op', 'erate', '.']
# prints: ['The quick', 'brown fox,', "it's jumped-", 'over the', 'lazy dog --', 'and then--', 'well---it', 'slept. Use', 'the -b', 'option! or', '--file-', 'name=x; co-', 'operate.']
# prints: ["The quick brown fox, it's", 'jumped-over the lazy dog --', 'and then--well---it slept. Use', 'the -b option! or --file-', 'name=x; co-operate.']
# prints: ["The quick brown fox, it's jumped-over the lazy dog -- and then--well", '---it slept. Use the -b option! or --file-name=x; co-operate.']
print(w.wrap(s, 20, break_on_hyphens=False), w.wrap("aaaaaaaaaa bb", 4), w.wrap("aaaaaaaaaa bb", 4, break_long_words=False), w.wrap("", 5))
# prints: ['The quick brown fox,', "it's jumped-over the", 'lazy dog -- and', 'then--well---it', 'slept. Use the -b', 'option! or', '--file-name=x;', 'co-operate.'] ['aaaa', 'aaaa', 'aa', 'bb'] ['aaaaaaaaaa', 'bb'] []
print(w.fill(s, 40, initial_indent="* ", subsequent_indent="  "))  # prints: * The quick brown fox, it's jumped-over
# prints:   the lazy dog -- and then--well---it
# prints:   slept. Use the -b option! or --file-
# prints:   name=x; co-operate.
print(w.wrap(s, 20, max_lines=2), w.shorten("Hello  world!", 12), w.shorten("Hello  world!", 11), w.shorten("Hello world foo", 5), w.shorten("a b c d", 6, placeholder="…"))
# prints: ['The quick brown fox,', "it's jumped- [...]"] Hello world! Hello [...] [...] a b c…
print(repr(w.dedent("  a\n    b\n\n  c")), repr(w.dedent(" a\n\tb")), repr(w.indent("a\n\nb\n", "> ")), repr(w.indent("a\n\nb", "> ", lambda l: True)))
# prints: 'a\n  b\n\nc' ' a\n\tb' '> a\n\n> b\n' '> a\n> \n> b'
print(w.wrap("Hi. foo bar! Baz", 100, fix_sentence_endings=True), w.wrap("a\nb\tc", 10), w.TextWrapper(width=10).fill("hello there world"))
# prints: ['Hi.  foo bar!  Baz'] ['a b', 'c'] hello
# prints: there
# prints: world
error(w.wrap, "a", 0)  # prints: ValueError: invalid width 0 (must be > 0)
error(w.wrap, "a b", 3, max_lines=1, placeholder="abcdef")  # prints: ValueError: placeholder too large for max width
