# random: the Mersenne Twister's numbers for each kind of seed
import random


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

for seed in (0, 1, -5, 2**40, 2**100, "abc", "", b"xyz", True, "a" * 200):
    random.seed(seed)
    print(repr(seed)[:12], random.random(), random.getrandbits(7), random.getrandbits(100), random.randrange(1000))
# prints: 0 0.8444218515250481 97 320120153174708524685608814210 988
# prints: 1 0.13436424411240122 108 321912487774453150805552873008 120
# prints: -5 0.6229016948897019 94 1243125272628914304950441933756 861
# prints: 109951162777 0.1036394562812375 85 479218055740872097186137992184 408
# prints: 126765060022 0.7586581712996778 28 199743222652965819694312344137 733
# prints: 'abc' 0.7720246314157545 71 468814617451789309951066757768 980
# prints: '' 0.9602256525641875 76 939990669481328613584222455936 770
# prints: b'xyz' 0.9371584003394712 43 970510926862340351344377645877 485
# prints: True 0.13436424411240122 108 321912487774453150805552873008 120
# prints: 'aaaaaaaaaaa 0.07279687109241983 75 107521128812019934287712070225 51
r = random.Random(42)
print([r.randint(1, 6) for _ in range(20)], r.randbytes(5), [r.randrange(0, 100, 7) for _ in range(5)])
# prints: [6, 1, 1, 6, 3, 2, 2, 2, 6, 1, 6, 6, 5, 1, 5, 4, 1, 1, 1, 2] b'\x18\xaa\x8f;\x81' [63, 0, 56, 21, 77]
state = r.getstate()
a = [r.random() for _ in range(3)]
r.setstate(state)
print(a == [r.random() for _ in range(3)], state[0], len(state[1]))  # prints: True 3 625
random.seed(7)
print(sum(random.random() for _ in range(700)), random.uniform(1, 5), random.random() < 1)
# prints: 337.5116153696751 2.3522062813738653 True
class Fixed(random.Random):
    def random(self):
        return 0.25
print(Fixed().randrange(10), Fixed().choice("abcd"))  # prints: 8 a
error(random.randrange, 0)  # prints: ValueError: empty range for randrange()
error(random.randint, 5, 1)  # prints: ValueError: empty range in randint(5, 1)
error(random.randrange, 1, 10, 0)  # prints: ValueError: zero step for randrange()
error(random.seed, [])  # prints: TypeError: The only supported seed types are:
# prints: None, int, float, str, bytes, and bytearray.
error(random.randrange, 1.5)  # prints: TypeError: 'float' object cannot be interpreted as an integer
