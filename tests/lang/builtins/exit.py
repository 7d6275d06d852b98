# exit and quit: they raise SystemExit
for leave in exit, quit:
    try:
        leave(3)
    except SystemExit as e:
        print(repr(e), e.code)
# prints: SystemExit(3) 3
# prints: SystemExit(3) 3
try:
    exit()
except SystemExit as e:
    print(repr(e), e.code)  # prints: SystemExit(None) None
