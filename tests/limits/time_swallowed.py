# expect: time limit exceeded
# A limit is no exception: nothing catches it, no finally runs.
def forever():
    while True:
        try:
            while True:
                pass
        except BaseException:
            print('caught')
        except:
            print('caught')
        finally:
            print('finally')
forever()
