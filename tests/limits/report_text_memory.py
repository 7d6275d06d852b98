# expect: Hungry: <exception str() failed>
class Hungry(Exception):
    def __str__(self):
        kept = []
        while True:
            kept.append([kept] * 1000)


raise Hungry
