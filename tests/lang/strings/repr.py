# Built-in functions: repr of strings
print(repr('abc'), repr("it's"), repr('say "hi"'), repr('it\'s "both"'))  # prints: 'abc' "it's" 'say "hi"' 'it\'s "both"'
print(repr('a\nb\tc\rd\\e'), repr('\x00\x1f\x7f'), repr(''))  # prints: 'a\nb\tc\rd\\e' '\x00\x1f\x7f' ''
print(repr('é'), repr('日本'), repr('😀'), repr('\xa0\xad'), repr('\u2028'), repr('\ud800'))
# prints: 'é' '日本' '😀' '\xa0\xad' '\u2028' '\ud800'
print(['a', "b'c"], ('x\n',), {'k"': 'v'})  # prints: ['a', "b'c"] ('x\n',) {'k"': 'v'}
