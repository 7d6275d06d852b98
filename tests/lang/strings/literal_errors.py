# 2.4.1 String literals: what is not one
x = 'abc  # raises: SyntaxError: unterminated string literal (detected at line 2)
# ---
x = "abc  # raises: SyntaxError: unterminated string literal (detected at line 1)
# ---
x = '\x4'  # raises: SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-2: truncated \xXX escape
# ---
x = '\u12'  # raises: SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-3: truncated \uXXXX escape
# ---
x = '\U00110000'  # raises: SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-9: illegal Unicode character
# ---
x = '''abc  # raises: SyntaxError: unterminated triple-quoted string literal (detected at line 1)
# ---
x = 'a' b'c'  # raises: SyntaxError: cannot mix bytes and nonbytes literals
# ---
x = f'{1'
# raises: SyntaxError: f-string: expecting '}'
# ---
x = f'{}'  # raises: SyntaxError: f-string: valid expression required before '}'
# ---
x = f'}'  # raises: SyntaxError: f-string: single '}' is not allowed
