# expect: RecursionError
import re
re.compile('(' * 5000 + ')' * 5000)
