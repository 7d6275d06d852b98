# expect: fuel limit exceeded
# flags: --max-fuel 50000
while True:
    try:
        [i for i in range(10**9)]
    except:
        print('caught')
