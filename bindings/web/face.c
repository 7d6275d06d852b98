/* What JavaScript calls: the C API with plain numbers. The clocks are imports; everything else is inside. */
#include "boabox.h"

#define EXPORT __attribute__((visibility("default"), used))

__attribute__((import_module("boabox"), import_name("clock"))) double boa_host_clock(void);
__attribute__((import_module("boabox"), import_name("wall"))) double boa_host_wall(void);

static double read_clock(void *data) {
  (void)data;
  return boa_host_clock();
}

static double read_wall(void *data) {
  (void)data;
  return boa_host_wall();
}

static boa_event event; /* of the last call: one instance serves one caller */

EXPORT boa_sandbox *face_open(boa_engine *engine, double memory, double time, double fuel, int recursion, double output,
                              int debug) {
  boa_config c;
  boa_config_default(&c);
  c.memory = (uint64_t)memory;
  c.time = time;
  c.fuel = (uint64_t)fuel;
  c.recursion = (uint32_t)recursion;
  c.output = (uint64_t)output;
  c.debug = (uint32_t)debug;
  c.clock = read_clock;
  c.wall = read_wall;
  return boa_open(engine, &c);
}
EXPORT boa_engine *face_engine(void) {
  return boa_engine_open();
}
EXPORT double face_image_id_low(const boa_engine *engine) {
  return (double)(boa_engine_image_id(engine) & 0xffffffff);
}
EXPORT double face_image_id_high(const boa_engine *engine) {
  return (double)(boa_engine_image_id(engine) >> 32);
}
/* sys.argv, of one argument. */
EXPORT int face_set_argument(boa_sandbox *box, const char *argument) {
  return boa_set_arguments(box, 1, &argument);
}
EXPORT int face_run(boa_sandbox *box, const char *source, int length, const char *name) {
  event = boa_run(box, source, (size_t)length, name);
  return event.kind;
}
EXPORT int face_answer_text(boa_sandbox *box, const char *text, int length) {
  event = boa_answer_text(box, text, (size_t)length);
  return event.kind;
}
EXPORT int face_stream(void) {
  return event.stream;
}
EXPORT int face_resume(boa_sandbox *box) {
  event = boa_resume(box);
  return event.kind;
}
EXPORT const char *face_text(void) {
  return event.text;
}
EXPORT int face_length(void) {
  return (int)event.length;
}
EXPORT int face_exit_code(void) {
  return event.exit_code;
}
EXPORT double face_fuel(const boa_sandbox *box) {
  return (double)boa_usage_of(box).fuel;
}
EXPORT double face_peak(const boa_sandbox *box) {
  return (double)boa_usage_of(box).peak_memory;
}
EXPORT void face_close(boa_sandbox *box) {
  boa_close(box);
}
