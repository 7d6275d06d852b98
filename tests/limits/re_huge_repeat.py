# expect: memory limit exceeded
import re
re.match('(?:a?){4294967294}', 'b')
