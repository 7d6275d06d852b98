# 8.4 traceback: an error at the end of a line points behind the blanks that end it
a = b = 
# traceback:
#   File "program.py", line 2
#     a = b = 
#             ^
# SyntaxError: invalid syntax
# ---
x: int =   
# traceback:
#   File "program.py", line 1
#     x: int =   
#                ^
# SyntaxError: invalid syntax
