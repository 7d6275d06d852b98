# library, re: what is wrong with a pattern
import re
for p in ('(', ')', 'a)', '(a', '[', '[a', '[^', '[]', '*', 'a**', 'a*{2}', '+a', '(*)', '|*', '^*', 'a{2,1}', '\\', 'a\\', r'\q', r'[\q]', r'\x1', r'\u12', r'[b-a]',
          r'[\w-a]', r'[a-\d]', r'\8', r'(a)\2', r'(a\1)', '(?P<a>x)(?P<a>y)', '(?P<1>x)', '(?P<>x)', '(?P<a', '(?P<a)', '(?P=a)', '(?P=', '(?Px)', '(?P',
          '(?', '(?z)', '(?<', '(?<a', '(?<=a*)', '(?<!a|bc)', '(?#', '(?(', '(?(1', '(?(1)a', '(?(0)a)', '(?(2)a)', '(?(x)a)', '(?(1)a|b|c)', 'a(?i)', '(?i',
          '(?i-', '(?-', '(?-i', '(?i-i:a)', '(?-u:a)', '(?au:a)', '(?L)', '(?iz)', '(?i-z:a)', r'\400', r'[\400]', '(?i:', r'\N{x', '(?1)', '(?P>a)', r'\U00110000',
          'a\n(b', '(a)(?<=(b)\\2)', '(?<=(a)\\1)b'):
    try:
        print(p, re.compile(p))
    except re.PatternError as e:
        print(ascii(p), '|', ascii(str(e)), e.pos, e.lineno, e.colno)
# prints: '(' | 'missing ), unterminated subpattern at position 0' 0 1 1
# prints: ')' | 'unbalanced parenthesis at position 0' 0 1 1
# prints: 'a)' | 'unbalanced parenthesis at position 1' 1 1 2
# prints: '(a' | 'missing ), unterminated subpattern at position 0' 0 1 1
# prints: '[' | 'unterminated character set at position 0' 0 1 1
# prints: '[a' | 'unterminated character set at position 0' 0 1 1
# prints: '[^' | 'unterminated character set at position 0' 0 1 1
# prints: '[]' | 'unterminated character set at position 0' 0 1 1
# prints: '*' | 'nothing to repeat at position 0' 0 1 1
# prints: 'a**' | 'multiple repeat at position 2' 2 1 3
# prints: 'a*{2}' | 'multiple repeat at position 2' 2 1 3
# prints: '+a' | 'nothing to repeat at position 0' 0 1 1
# prints: '(*)' | 'nothing to repeat at position 1' 1 1 2
# prints: '|*' | 'nothing to repeat at position 1' 1 1 2
# prints: '^*' | 'nothing to repeat at position 1' 1 1 2
# prints: 'a{2,1}' | 'min repeat greater than max repeat at position 2' 2 1 3
# prints: '\\' | 'bad escape (end of pattern) at position 0' 0 1 1
# prints: 'a\\' | 'bad escape (end of pattern) at position 1' 1 1 2
# prints: '\\q' | 'bad escape \\q at position 0' 0 1 1
# prints: '[\\q]' | 'bad escape \\q at position 1' 1 1 2
# prints: '\\x1' | 'incomplete escape \\x1 at position 0' 0 1 1
# prints: '\\u12' | 'incomplete escape \\u12 at position 0' 0 1 1
# prints: '[b-a]' | 'bad character range b-a at position 1' 1 1 2
# prints: '[\\w-a]' | 'bad character range \\w-a at position 1' 1 1 2
# prints: '[a-\\d]' | 'bad character range a-\\d at position 1' 1 1 2
# prints: '\\8' | 'invalid group reference 8 at position 1' 1 1 2
# prints: '(a)\\2' | 'invalid group reference 2 at position 4' 4 1 5
# prints: '(a\\1)' | 'cannot refer to an open group at position 2' 2 1 3
# prints: '(?P<a>x)(?P<a>y)' | "redefinition of group name 'a' as group 2; was group 1 at position 12" 12 1 13
# prints: '(?P<1>x)' | "bad character in group name '1' at position 4" 4 1 5
# prints: '(?P<>x)' | 'missing group name at position 4' 4 1 5
# prints: '(?P<a' | 'missing >, unterminated name at position 4' 4 1 5
# prints: '(?P<a)' | 'missing >, unterminated name at position 4' 4 1 5
# prints: '(?P=a)' | "unknown group name 'a' at position 4" 4 1 5
# prints: '(?P=' | 'missing group name at position 4' 4 1 5
# prints: '(?Px)' | 'unknown extension ?Px at position 1' 1 1 2
# prints: '(?P' | 'unexpected end of pattern at position 3' 3 1 4
# prints: '(?' | 'unexpected end of pattern at position 2' 2 1 3
# prints: '(?z)' | 'unknown extension ?z at position 1' 1 1 2
# prints: '(?<' | 'unexpected end of pattern at position 3' 3 1 4
# prints: '(?<a' | 'unknown extension ?<a at position 1' 1 1 2
# prints: '(?<=a*)' | 'look-behind requires fixed-width pattern' None None None
# prints: '(?<!a|bc)' | 'look-behind requires fixed-width pattern' None None None
# prints: '(?#' | 'missing ), unterminated comment at position 0' 0 1 1
# prints: '(?(' | 'missing group name at position 3' 3 1 4
# prints: '(?(1' | 'missing ), unterminated name at position 3' 3 1 4
# prints: '(?(1)a' | 'missing ), unterminated subpattern at position 0' 0 1 1
# prints: '(?(0)a)' | 'bad group number at position 3' 3 1 4
# prints: '(?(2)a)' | 'invalid group reference 2 at position 3' 3 1 4
# prints: '(?(x)a)' | "unknown group name 'x' at position 3" 3 1 4
# prints: '(?(1)a|b|c)' | 'conditional backref with more than two branches at position 8' 8 1 9
# prints: 'a(?i)' | 'global flags not at the start of the expression at position 1' 1 1 2
# prints: '(?i' | 'missing -, : or ) at position 3' 3 1 4
# prints: '(?i-' | 'missing flag at position 4' 4 1 5
# prints: '(?-' | 'missing flag at position 3' 3 1 4
# prints: '(?-i' | 'missing : at position 4' 4 1 5
# prints: '(?i-i:a)' | 'bad inline flags: flag turned on and off at position 5' 5 1 6
# prints: '(?-u:a)' | "bad inline flags: cannot turn off flags 'a', 'u' and 'L' at position 4" 4 1 5
# prints: '(?au:a)' | "bad inline flags: flags 'a', 'u' and 'L' are incompatible at position 4" 4 1 5
# prints: '(?L)' | "bad inline flags: cannot use 'L' flag with a str pattern at position 3" 3 1 4
# prints: '(?iz)' | 'unknown flag at position 3' 3 1 4
# prints: '(?i-z:a)' | 'unknown flag at position 4' 4 1 5
# prints: '\\400' | 'octal escape value \\400 outside of range 0-0o377 at position 0' 0 1 1
# prints: '[\\400]' | 'octal escape value \\400 outside of range 0-0o377 at position 1' 1 1 2
# prints: '(?i:' | 'missing ), unterminated subpattern at position 0' 0 1 1
# prints: '\\N{x' | 'missing }, unterminated name at position 3' 3 1 4
# prints: '(?1)' | 'unknown extension ?1 at position 1' 1 1 2
# prints: '(?P>a)' | 'unknown extension ?P> at position 1' 1 1 2
# prints: '\\U00110000' | 'bad escape \\U00110000 at position 0' 0 1 1
# prints: 'a\n(b' | 'missing ), unterminated subpattern at position 2 (line 2, column 1)' 2 2 1
# prints: '(a)(?<=(b)\\2)' | 'cannot refer to group defined in the same lookbehind subpattern at position 12' 12 1 13
# prints: '(?<=(a)\\1)b' | 'cannot refer to group defined in the same lookbehind subpattern at position 9' 9 1 10
made = re.PatternError
print(re.error is re.PatternError, issubclass(re.error, Exception), made('x').pos, made('m', 'p\nq', 2))
# prints: True True None m at position 2 (line 2, column 1)
for p in ('a{4294967295}', 'a{1,99999999999}'):
    try:
        re.compile(p)
    except OverflowError as e:
        print(e)
# prints: the repetition number is too large
# prints: the repetition number is too large
