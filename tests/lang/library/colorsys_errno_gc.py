# colorsys, errno, gc and atexit
import atexit
import colorsys
import errno
import gc

print(colorsys.rgb_to_hsv(0.2, 0.4, 0.4), colorsys.hsv_to_rgb(0.5, 0.5, 0.4), colorsys.rgb_to_hls(1, 0.5, 0.25))
# prints: (0.5, 0.5, 0.4) (0.2, 0.4, 0.4) (0.05555555555555556, 0.625, 1.0)
print(colorsys.hls_to_rgb(0.05, 0.625, 1.0), colorsys.rgb_to_yiq(1, 0.5, 0), colorsys.yiq_to_rgb(0.5, 0.1, 0.1))
# prints: (1.0, 0.47500000000000003, 0.25) (0.595, 0.46035000000000004, -0.049549999999999955) (0.6570438799076213, 0.4089521274513641, 0.5600461893764435)
print([colorsys.hsv_to_rgb(i / 6, 1, 1) for i in range(6)], colorsys.rgb_to_hsv(0.5, 0.5, 0.5))
# prints: [(1, 0.0, 0.0), (1.0, 1, 0.0), (0.0, 1, 0.0), (0.0, 1.0, 1), (0.0, 0.0, 1), (1, 0.0, 1.0)] (0.0, 0.0, 0.5)
print(errno.errorcode[errno.EPERM], isinstance(errno.ENOENT, int), hasattr(errno, "EWOULDBLOCK"))  # prints: EPERM True True
gc.disable()
print(gc.isenabled(), gc.enable(), gc.isenabled(), isinstance(gc.collect(), int), gc.is_tracked(1), gc.is_tracked([]))
# prints: False None True True False True
@atexit.register
def nothing(*args):
    pass
print(nothing.__name__, atexit.unregister(nothing))  # prints: nothing None
