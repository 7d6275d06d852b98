# expect: output limit exceeded
# flags: --max-output 10KB --max-time 5
while True:
    print()
