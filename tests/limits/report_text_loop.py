# expect: Endless: <exception str() failed>
# flags: --max-time 1 --max-memory 64MB
class Endless(Exception):
    def __str__(self):
        while True:
            pass


raise Endless
