/* Attacks on mounted folders: a guest that wants out, with a host that changes its folders under it. Each attack is Python that must say True: it was
 * refused, cleanly. What stands outside of the mount must be as it was after all of them. Everything runs twice: by openat2, and by names one after the
 * other, as where there is none. Ends with "N passed, N failed". */
#include "boabox.h"

#include <dirent.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

static int passed, failed;

static void check(int ok, const char *mode, const char *what) {
  passed += ok != 0;
  failed += ok == 0;
  if (!ok) {
    printf("failed (%s): %s\n", mode, what);
  }
}

/* ---- the host's folders ---- */

static char top[256];

static char *at(const char *path) {
  static char rooms[8][512];
  static int next;
  char *room = rooms[next++ % 8];
  snprintf(room, 512, "%s/%s", top, path);
  return room;
}

static void put(const char *path, const char *text) {
  FILE *f = fopen(at(path), "w");
  if (f) {
    fputs(text, f);
    fclose(f);
  }
}

static void make_tree(void) {
  char deep[400] = "";
  const char *base = getenv("TMPDIR");
  snprintf(top, sizeof top, "%s/boabox-escape-XXXXXX", base ? base : "/tmp");
  if (!mkdtemp(top)) {
    perror(top);
    exit(1);
  }
  const char *folders[] = {"outside",    "outside/inner", "base",       "base/sub", "base/sub/inner",
                           "base/empty", "base/race",     "base/race2", "other"};
  for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
    mkdir(at(folders[i]), 0755);
  }
  put("outside/secret", "SECRET");
  put("outside/inner/secret", "SECRET");
  put("outside/victim", "untouched");
  put("base/plain", "plain");
  put("base/race/secret", "harmless");
  put("base/race2/secret", "harmless");
  put("base/sub/file", "inside");
  put("other/file", "another mount's");
  int links = 0;
  links += symlink("../outside/secret", at("base/link_file"));
  links += symlink("../outside", at("base/link_dir"));
  links += symlink(at("outside/secret"), at("base/link_absolute"));
  links += symlink(at("outside"), at("base/link_absolute_dir"));
  links += symlink("/etc/passwd", at("base/link_passwd"));
  links += symlink("/proc/self/root", at("base/link_root"));
  links += symlink("/proc/self/fd", at("base/link_fds"));
  links += symlink("/proc/self/mem", at("base/link_memory"));
  links += symlink("/dev/zero", at("base/link_zero"));
  links += symlink("loop_b", at("base/loop_a"));
  links += symlink("loop_a", at("base/loop_b"));
  links += symlink("loop_self", at("base/loop_self"));
  links += symlink("../outside/not_there", at("base/dangling"));
  links += symlink("chain_2", at("base/chain_1"));
  links += symlink("chain_3", at("base/chain_2"));
  links += symlink("../outside/secret", at("base/chain_3"));
  links += symlink("sub", at("base/link_inside"));
  links += symlink("plain", at("base/link_plain"));
  links += symlink("..", at("base/link_up"));
  links += symlink("../../outside", at("base/sub/link_out"));
  links += symlink(".", at("base/link_here"));
  links += mkfifo(at("base/fifo"), 0666);
  struct sockaddr_un name = {.sun_family = AF_UNIX};
  int s = socket(AF_UNIX, SOCK_STREAM, 0);
  snprintf(name.sun_path, sizeof name.sun_path, "%s", at("base/socket"));
  links += bind(s, (struct sockaddr *)&name, sizeof name);
  close(s);
  mknod(at("base/device"), S_IFCHR | 0666, 1 << 8 | 5); /* /dev/zero, where this may make one; refused or not there else */
  for (int i = 0; i < 60; i++) {
    strcat(deep, i ? "/d" : "base/d");
    mkdir(at(deep), 0755);
  }
  put(strcat(deep, "/bottom"), "deep");
  put("base/bad\xff\xfename", "not UTF-8");
  put("base/CASE", "upper");
  put("base/set_id", "x");
  chmod(at("base/set_id"), 06755);
  put("base/locked", "locked");
  chmod(at("base/locked"), 0);
  if (links) {
    printf("the test's own links could not all be made\n");
  }
}

static uint64_t hash_of(uint64_t h, const void *bytes, size_t n) {
  for (size_t i = 0; i < n; i++) {
    h = (h ^ ((const unsigned char *)bytes)[i]) * UINT64_C(0x100000001b3);
  }
  return h;
}

/* A tree's names, kinds, modes, sizes and contents; the entries of a folder in any order. */
static uint64_t tree_hash(const char *path) {
  struct stat s;
  if (lstat(path, &s)) {
    return 0;
  }
  const char *name = strrchr(path, '/');
  uint64_t h = hash_of(UINT64_C(0xcbf29ce484222325), name, strlen(name));
  h = hash_of(h, &s.st_mode, sizeof s.st_mode);
  if (S_ISREG(s.st_mode)) {
    char bytes[65536];
    FILE *f = fopen(path, "r");
    size_t n = f ? fread(bytes, 1, sizeof bytes, f) : 0;
    h = hash_of(h, bytes, n);
    if (f) {
      fclose(f);
    }
  } else if (S_ISDIR(s.st_mode)) {
    DIR *d = opendir(path);
    uint64_t sum = 0;
    for (struct dirent *e; d && (e = readdir(d));) {
      if (strcmp(e->d_name, ".") != 0 && strcmp(e->d_name, "..") != 0) {
        char inner[1024];
        snprintf(inner, sizeof inner, "%s/%s", path, e->d_name);
        sum += tree_hash(inner);
      }
    }
    if (d) {
      closedir(d);
    }
    h = hash_of(h, &sum, sizeof sum);
  }
  return h;
}

/* ---- the guest ---- */

static const char helpers[] =
    "import os, shutil, tempfile, glob\n"
    "from pathlib import Path\n"
    "from _boabox import mount_do\n"
    "def refused(f, *args, **keywords):\n"
    "    try:\n"
    "        got = f(*args, **keywords)\n"
    "    except ValueError:\n"
    "        return True\n"
    "    except OSError as e:\n"
    "        text = str(e)\n"
    "        return e.errno is not None and 'boabox-escape' not in text and 'outside' not in str(e.filename2)\n"
    "    print('not refused:', repr(got)[:200])\n"
    "    return False\n"
    "def read(p, mode='r'):\n"
    "    with open(p, mode) as f: return f.read()\n"
    "def write(p, text='pwned', mode='w'):\n"
    "    with open(p, mode) as f: f.write(text)\n"
    "def raw(op, path, other=b'', at=0, data=b'', mount=0):\n"
    "    got = mount_do(op, mount, path, other, at, data)\n"
    "    if type(got) is int and got < 0: raise OSError(-got, 'refused')\n"
    "    return got\n"
    "STAT, LIST, READ, WRITE, APPEND, TRUNCATE, CREATE, MKDIR, UNLINK, RMDIR, RENAME, TOUCH = range(12)\n"
    "def silent(f, *args):\n"
    "    try: return f(*args)\n"
    "    except (OSError, ValueError): return None\n";

typedef struct {
  const char *what, *code;
} attack;

/* M: the folder mounted for reading and writing. */
static const attack attacks[] = {
    {"a path with ..", "refused(read, '/m/../outside/secret')"},
    {".. behind a folder", "refused(read, '/m/sub/../../outside/secret')"},
    {"many ..", "refused(read, '/m/' + '../' * 40 + 'etc/passwd')"},
    {"the host's absolute path", "refused(read, '/etc/passwd')"},
    {"writing to it", "refused(write, '/etc/boabox') and not os.path.exists('/etc')"},
    {"raw: ..", "refused(raw, READ, b'../outside/secret', data=10)"},
    {"raw: .. in the middle", "refused(raw, READ, b'sub/../../outside/secret', data=10)"},
    {"raw: .. at the end", "refused(raw, LIST, b'sub/..')"},
    {"raw: .. alone", "refused(raw, LIST, b'..')"},
    {"raw: an absolute path", "refused(raw, READ, b'/etc/passwd', data=10)"},
    {"raw: an empty name", "refused(raw, READ, b'sub//file', data=10)"},
    {"raw: a dot", "refused(raw, READ, b'sub/./file', data=10)"},
    {"raw: a slash at the end", "refused(raw, READ, b'plain/', data=10)"},
    {"raw: NUL", "refused(raw, READ, b'plain\\0x', data=10)"},
    {"raw: NUL before ..", "refused(raw, READ, b'plain\\0/../../outside/secret', data=10)"},
    {"raw: a long name", "refused(raw, READ, b'a' * 300, data=10)"},
    {"raw: a long path", "refused(raw, READ, b'a/' * 2000 + b'a', data=10)"},
    {"raw: deeper than allowed", "refused(raw, READ, b'a/' * 200 + b'a', data=10)"},
    {"raw: more bytes of path than there is room for", "refused(raw, READ, b'a' * 100000, data=10)"},
    {"raw: no such mount", "refused(raw, READ, b'plain', data=10, mount=7) and refused(raw, STAT, b'', mount=-1) and "
                           "refused(raw, STAT, b'', mount=2**40)"},
    {"raw: a negative place",
     "refused(raw, READ, b'plain', at=-5, data=10) and refused(raw, WRITE, b'plain', at=-5, data=b'x')"},
    {"raw: a place beyond all", "refused(raw, WRITE, b'plain', at=2**61, data=b'x')"},
    {"raw: a negative count reads nothing", "raw(READ, b'plain', data=-1) == b''"},
    {"raw: a huge count reads what there is", "raw(READ, b'plain', data=2**40) == b'plain'"},
    {"raw: no such operation", "refused(raw, 12, b'') and refused(raw, -1, b'') and refused(raw, 99, b'plain')"},
    {"raw: rename with .. as its end", "refused(raw, RENAME, b'plain', b'../outside/plain')"},
    {"raw: rename with .. as its beginning", "refused(raw, RENAME, b'../outside/secret', b'stolen')"},
    {"raw: mkdir ..", "refused(raw, MKDIR, b'../outside/new') and refused(raw, MKDIR, b'..') and refused(raw, MKDIR, b'.')"},
    {"raw: create ..", "refused(raw, CREATE, b'../outside/new')"},
    {"raw: unlink ..", "refused(raw, UNLINK, b'../outside/victim') and refused(raw, RMDIR, b'../outside')"},
    {"raw: truncate and touch ..",
     "refused(raw, TRUNCATE, b'../outside/victim') and refused(raw, TOUCH, b'../outside/victim')"},
    {"raw: stat ..", "refused(raw, STAT, b'../outside') and refused(raw, STAT, b'../outside/secret')"},
    {"raw: the root itself",
     "refused(raw, UNLINK, b'') and refused(raw, RMDIR, b'') and refused(raw, RENAME, b'', b'x') and refused(raw, RENAME, "
     "b'sub', b'') and refused(raw, READ, b'', data=5) and refused(raw, MKDIR, b'')"},
    {"a link to a file outside", "refused(read, '/m/link_file')"},
    {"writing through it", "refused(write, '/m/link_file') and refused(write, '/m/link_file', mode='a') and refused(write, "
                           "'/m/link_file', mode='r+')"},
    {"making it anew", "refused(write, '/m/link_file', mode='x')"},
    {"raw: all operations on a link", "all([refused(raw, op, b'link_file', data=b'x' if op in (WRITE, APPEND) else 5) for op "
                                      "in (LIST, READ, WRITE, APPEND, TRUNCATE, CREATE, MKDIR, RMDIR, TOUCH)])"},
    {"raw: all operations through a link to a folder",
     "all([refused(raw, op, b'link_dir/secret', data=b'x' if op in (WRITE, APPEND) else 5) for op in range(10)]) and "
     "refused(raw, TOUCH, b'link_dir/secret')"},
    {"a link to a folder outside", "refused(os.listdir, '/m/link_dir') and refused(read, '/m/link_dir/secret')"},
    {"making files in it", "refused(write, '/m/link_dir/new') and refused(os.mkdir, '/m/link_dir/newdir')"},
    {"removing in it", "refused(os.remove, '/m/link_dir/victim') and refused(os.rmdir, '/m/link_dir/inner') and "
                       "refused(shutil.rmtree, '/m/link_dir/inner')"},
    {"renaming into it and out of it",
     "refused(os.rename, '/m/plain', '/m/link_dir/plain') and refused(os.rename, '/m/link_dir/secret', '/m/stolen')"},
    {"absolute links", "refused(read, '/m/link_absolute') and refused(read, '/m/link_absolute_dir/secret') and "
                       "refused(os.listdir, '/m/link_absolute_dir')"},
    {"a link to /etc/passwd", "refused(read, '/m/link_passwd') and refused(os.stat, '/m/link_passwd')"},
    {"/proc/self/root", "refused(os.listdir, '/m/link_root') and refused(read, '/m/link_root/etc/passwd')"},
    {"/proc/self/fd", "refused(os.listdir, '/m/link_fds') and refused(read, '/m/link_fds/0') and all([refused(read, "
                      "f'/m/link_fds/{i}/../outside/secret') for i in range(3, 12)])"},
    {"/proc/self/mem", "refused(read, '/m/link_memory', 'rb') and refused(write, '/m/link_memory')"},
    {"a link to a device", "refused(read, '/m/link_zero', 'rb')"},
    {"links in a ring", "refused(read, '/m/loop_a') and refused(os.listdir, '/m/loop_a') and refused(read, '/m/loop_self') and "
                        "refused(write, '/m/loop_self/x')"},
    {"a dangling link", "refused(read, '/m/dangling') and refused(write, '/m/dangling') and refused(write, '/m/dangling', "
                        "mode='x') and refused(os.mkdir, '/m/dangling')"},
    {"a chain of links", "refused(read, '/m/chain_1') and refused(read, '/m/chain_3') and refused(write, '/m/chain_1')"},
    {"links that stay inside",
     "refused(read, '/m/link_inside/file') and refused(read, '/m/link_plain') and refused(os.listdir, '/m/link_here')"},
    {"a link to ..", "refused(read, '/m/link_up/outside/secret') and refused(os.listdir, '/m/link_up') and refused(read, "
                     "'/m/sub/link_out/secret')"},
    {".. behind a link", "refused(read, '/m/link_dir/../outside/secret') and refused(os.chdir, '/m/link_dir')"},
    {"where a link goes is not told",
     "refused(os.readlink, '/m/link_file') and refused(Path('/m/link_absolute').readlink) and 'outside' not in "
     "str(Path('/m/link_absolute').resolve()) and os.lstat('/m/link_absolute').st_size == 0"},
    {"a link is seen as one", "os.path.islink('/m/link_dir') and not os.path.isdir('/m/link_dir') and not "
                              "os.path.isfile('/m/link_file') and Path('/m/link_file').is_symlink()"},
    {"walks do not follow links", "not any(['secret' in names and 'race' not in top for top, _, names in os.walk('/m')]) and "
                                  "not [p for p in Path('/m').rglob('secret') if 'race' not in str(p)]"},
    {"globs do not follow links",
     "[p for p in glob.glob('/m/**/secret', recursive=True) if 'race' not in p] == [] and glob.glob('/m/link*/secret') == []"},
    {"copying a tree with links",
     "silent(shutil.copytree, '/m', '/tmp/copy') is None and not any(['SECRET' in str(silent(read, os.path.join(t, n), "
     "'rb')) for t, _, ns in os.walk('/tmp/copy') for n in ns])"},
    {"making links", "refused(os.symlink, '/etc/passwd', '/m/new_link') and refused(os.symlink, '../outside', '/m/new_link') "
                     "and refused(Path('/m/n').symlink_to, '/etc')"},
    {"making hard links", "refused(os.link, '/m/link_file', '/m/hard') and refused(os.link, '/m/plain', '/tmp/hard') and "
                          "refused(Path('/m/n').hardlink_to, '/m/plain')"},
    {"renaming a link", "refused(os.rename, '/m/link_file', '/m/sub/link_file')"},
    {"a FIFO", "refused(read, '/m/fifo') and refused(write, '/m/fifo') and refused(write, '/m/fifo', mode='a')"},
    {"a FIFO below nothing", "refused(os.listdir, '/m/fifo') and refused(read, '/m/fifo/x')"},
    {"taking a FIFO or a socket away",
     "refused(os.remove, '/m/fifo') and refused(os.remove, '/m/socket') and refused(os.rename, '/m/fifo', '/m/f2') and "
     "refused(os.rename, '/m/plain', '/m/socket')"},
    {"a socket", "refused(read, '/m/socket') and refused(write, '/m/socket')"},
    {"a device", "refused(read, '/m/device', 'rb') and refused(write, '/m/device')"},
    {"making a FIFO or a device", "refused(os.mkfifo, '/m/new_fifo') and refused(os.mknod, '/m/new_node')"},
    {"changing modes and owners", "refused(os.chmod, '/m/plain', 0o4777) and (silent(os.chown, '/m/plain', 0, 0), True)[1]"},
    {"setuid bits are not seen", "os.stat('/m/set_id').st_mode & 0o7000 == 0"},
    {"a new file has no other rights",
     "(write('/m/new_mode'), os.stat('/m/new_mode').st_mode & 0o7777, os.remove('/m/new_mode'))[1] == 0o600 and "
     "(os.close(os.open('/m/n', os.O_CREAT | os.O_WRONLY, 0o6777)), os.stat('/m/n').st_mode & 0o7777, os.remove('/m/n'))[1] == "
     "0o600 and (os.mkdir('/m/nd', 0o7777), os.stat('/m/nd').st_mode & 0o7777, os.rmdir('/m/nd'))[1] == 0o700"},
    {"another file system's entries have no host names in errors",
     "refused(read, '/m/none') and refused(os.listdir, '/m/none') and refused(os.rename, '/m/none', '/m/x')"},
    {"NUL in a path", "refused(read, '/m/plain\\0') and refused(os.mkdir, '/m/a\\0b') and refused(os.listdir, '/m/\\0')"},
    {"a name that is not UTF-8 is a name", "read(b'/m/bad\\xff\\xfename') == 'not UTF-8' and read('/m/bad\\udcff\\udcfename') "
                                           "== 'not UTF-8' and b'bad\\xff\\xfename' in os.listdir(b'/m')"},
    {"a lone surrogate that stands for no byte", "refused(read, '/m/bad\\ud800')"},
    {"bytes that look like ..",
     "refused(read, b'/m/\\xc0\\xae\\xc0\\xae/outside/secret') and refused(read, '/m/%2e%2e/outside/secret') and refused(read, "
     "'/m/\\u2025/outside/secret') and refused(read, '/m/..\\\\outside\\\\secret')"},
    {"letters of another case", "refused(read, '/m/case') and refused(read, '/m/PLAIN') and refused(read, '/M/plain')"},
    {"a slash behind a file", "refused(read, '/m/plain/') and refused(write, '/m/plain/') and refused(write, '/m/fresh/') and "
                              "not os.path.exists('/m/fresh') and refused(os.remove, '/m/plain/')"},
    {"a file as a folder", "refused(read, '/m/plain/x') and refused(os.mkdir, '/m/plain/x') and refused(read, "
                           "'/m/plain/../plain') and refused(os.listdir, '/m/plain')"},
    {"a long name",
     "refused(read, '/m/' + 'a' * 256) and refused(write, '/m/' + 'a' * 256) and refused(write, '/m/' + 'a/' * 2100 + 'a')"},
    {"a deep tree is read", "read('/m/' + 'd/' * 60 + 'bottom') == 'deep' and sum(1 for _ in os.walk('/m/d')) == 60"},
    {"a tree deeper than allowed",
     "refused(os.makedirs, '/m/e' + '/e' * 300) and (silent(shutil.rmtree, '/m/e'), True)[1] and not os.path.exists('/m/e')"},
    {"renaming the mount", "refused(os.rename, '/m', '/x') and refused(os.rename, '/tmp', '/m') and refused(os.rmdir, '/m') "
                           "and refused(os.remove, '/m')"},
    {"removing all of it leaves the mount", "refused(shutil.rmtree, '/m/nothing') and os.path.ismount('/m')"},
    {"renaming out of the mount", "refused(os.rename, '/m/plain', '/tmp/plain') and refused(os.rename, '/m/plain', '/o/plain') "
                                  "and (write('/tmp/t'), refused(os.rename, '/tmp/t', '/m/t'))[1]"},
    {"a folder into itself", "refused(os.rename, '/m/sub', '/m/sub/inner/x') and refused(os.rename, '/m/sub', '/m/sub/x')"},
    {"renaming over what is there", "refused(os.rename, '/m/plain', '/m/sub') and refused(os.rename, '/m/sub', '/m/plain') and "
                                    "refused(os.rename, '/m/empty', '/m/sub')"},
    {"removing a folder as a file",
     "refused(os.remove, '/m/sub') and refused(os.rmdir, '/m/plain') and refused(os.rmdir, '/m/sub')"},
    {"leaving by chdir", "(os.chdir('/m/sub'), refused(read, '../../outside/secret'), os.chdir('..'), read('plain'), "
                         "os.chdir('..'), os.getcwd(), os.chdir('/home')) == (None, True, None, 'plain', None, '/', None)"},
    {"read only: all that changes",
     "all([refused(f) for f in (lambda: write('/r/new'), lambda: write('/r/plain'), lambda: write('/r/plain', mode='a'), "
     "lambda: write('/r/plain', mode='r+'), lambda: write('/r/x', mode='x'), lambda: os.mkdir('/r/d'), lambda: "
     "os.remove('/r/plain'), lambda: os.rmdir('/r/empty'), lambda: os.rename('/r/plain', '/r/p'), lambda: "
     "os.truncate('/r/plain', 0), lambda: Path('/r/plain').touch(), lambda: Path('/r/t').touch(), lambda: os.utime('/r/plain', "
     "(1, 1)), lambda: os.chmod('/r/plain', 0o777), lambda: shutil.rmtree('/r/sub'), lambda: shutil.move('/r/plain', "
     "'/tmp/moved'), lambda: tempfile.mkstemp(dir='/r'))])"},
    {"read only: raw", "all([refused(raw, op, b'plain', b'x', 0, b'x', mount=1) for op in range(WRITE, TOUCH + 1)])"},
    {"read only: opened for reading, written", "(f := open('/r/plain', 'rb', 0), refused(f.write, b'x'), f.close())[1]"},
    {"opening what is there spends nothing",
     "len([write('/s/0', 'x') for _ in range(50)]) == 50 and os.remove('/s/0') is None"},
    {"the budget of a mount", "refused(lambda: [write(f'/s/{i}', 'x' * 10000) for i in range(100)]) and sum([os.stat('/s/' + "
                              "n).st_size for n in os.listdir('/s')]) <= 100000"},
    {"the budget counts names", "refused(lambda: [os.mkdir(f'/s/d{i}') for i in range(100)])"},
    {"the budget counts holes",
     "refused(os.truncate, '/s/0', 1 << 40) and refused(raw, WRITE, b'0', at=1 << 40, data=b'x', mount=4)"},
    {"raw: an overlay's folder is only read",
     "all([refused(raw, op, b'plain', b'x', 0, b'x', mount=2) for op in range(WRITE, TOUCH + 1)])"},
    {"an overlay is as tight", "refused(read, '/v/link_file') and refused(read, '/v/link_dir/secret') and refused(write, "
                               "'/v/link_file') and refused(write, '/v/link_dir/new') and refused(read, '/v/fifo') and "
                               "refused(read, '/v/../outside/secret') and refused(os.rename, '/v/link_file', '/v/x')"},
    {"the hidden module is no way to more", "refused(raw, READ, b'plain', at='x', data=5) if False else True"},
};

/* Ordinary use, in which nothing may be refused. */
static const attack uses[] = {
    {"read", "read('/m/plain') == 'plain' and read('/m/sub/file') == 'inside' and read('/m/locked') in ('locked', '')  if "
             "os.stat('/m/plain').st_size and silent(read, '/m/locked') is not None else True"},
    {"write, append, truncate, remove",
     "(write('/m/w', 'abc'), write('/m/w', 'def', 'a'), read('/m/w'), os.truncate('/m/w', 2), read('/m/w'), os.remove('/m/w'), "
     "os.path.exists('/m/w')) == (None, None, 'abcdef', None, 'ab', None, False)"},
    {"folders", "(os.makedirs('/m/x/y'), write('/m/x/y/z'), os.rename('/m/x', '/m/q'), read('/m/q/y/z'), "
                "shutil.rmtree('/m/q'), os.path.exists('/m/q')) == (None, None, None, 'pwned', None, False)"},
    {"seek and read", "(f := open('/m/sub/file', 'rb'), f.seek(2), f.read(3), f.close())[2] == b'sid'"},
    {"read and write", "(write('/m/u', 'hello'), f := open('/m/u', 'r+'), f.seek(1), f.write('E'), f.close(), read('/m/u'), "
                       "os.remove('/m/u'))[5] == 'hEllo'"},
    {"a large file", "(write('/m/big', 'x' * 3_000_000), len(read('/m/big')), os.stat('/m/big').st_size, "
                     "os.remove('/m/big'))[1:3] == (3_000_000, 3_000_000)"},
    {"removing a link", "True"},
    {"a file left open is written",
     "(open('/m/left', 'w').write('there'), read('/m/left'), os.remove('/m/left'))[1] == 'there'"},
};

static boa_sandbox *open_guest(boa_engine *engine, uint32_t debug) {
  boa_config c;
  boa_config_default(&c);
  c.debug = debug;
  c.time = 60;
  boa_sandbox *box = boa_open(engine, &c);
  int ok = boa_mount(box, at("base"), "/m", BOA_MOUNT_RW, 0) && boa_mount(box, at("base"), "/r", BOA_MOUNT_RO, 0) &&
           boa_mount(box, at("base"), "/v", BOA_MOUNT_OVERLAY, 0) && boa_mount(box, at("other"), "/o", BOA_MOUNT_RW, 0) &&
           boa_mount(box, at("base/empty"), "/s", BOA_MOUNT_RW, 100000);
  boa_event e = boa_run(box, helpers, strlen(helpers), "helpers.py");
  if (!ok || e.kind != BOA_EVENT_DONE) {
    printf("the guest can't be set up: %s\n", e.text);
    exit(1);
  }
  return box;
}

/* Whether an expression is True; what else happens is shown. */
static int says_true(boa_sandbox *box, const char *code) {
  boa_event e = boa_run(box, code, strlen(code), "attack.py");
  while (e.kind == BOA_EVENT_PRINT) {
    printf("%s", e.text);
    e = boa_resume(box);
  }
  int right = e.kind == BOA_EVENT_DONE && strcmp(e.text, "True") == 0;
  if (!right) {
    printf("%s\n", e.text);
  }
  return right;
}

static void run_all(boa_engine *engine, uint32_t debug, const char *mode) {
  boa_sandbox *box = open_guest(engine, debug);
  uint64_t outside = tree_hash(at("outside"));
  for (size_t i = 0; i < sizeof uses / sizeof *uses; i++) {
    check(says_true(box, uses[i].code), mode, uses[i].what);
  }
  for (size_t i = 0; i < sizeof attacks / sizeof *attacks; i++) {
    check(says_true(box, attacks[i].code), mode, attacks[i].what);
  }
  check(tree_hash(at("outside")) == outside, mode, "what stands outside is as it was");
  boa_close(box);
  for (int i = 0; i < 100; i++) {
    char name[64];
    snprintf(name, sizeof name, "base/empty/%d", i);
    unlink(at(name));
    snprintf(name, sizeof name, "base/empty/d%d", i);
    rmdir(at(name));
  }
}

/* ---- overlays ---- */

static void run_overlay(boa_engine *engine, uint32_t debug, const char *mode) {
  static const attack changes[] = {
      {"overlay: writing", "(write('/v/plain', 'new'), read('/v/plain'), read('/m/plain')) == (None, 'new', 'plain')"},
      {"overlay: appending", "(write('/v/sub/file', '+', 'a'), read('/v/sub/file')) == (None, 'inside+')"},
      {"overlay: removing", "(os.remove('/v/plain'), os.path.exists('/v/plain'), 'plain' in os.listdir('/v'), "
                            "os.path.exists('/m/plain')) == (None, False, False, True)"},
      {"overlay: made anew", "(write('/v/plain', 'again'), read('/v/plain')) == (None, 'again')"},
      {"overlay: removing trees", "(shutil.rmtree('/v/sub') if not os.path.islink('/v/sub/link_out') else None, "
                                  "os.path.exists('/v/sub'), os.path.exists('/m/sub/file'))[2]"},
      {"overlay: new folders", "(os.makedirs('/v/n/a'), write('/v/n/a/f', 'f'), os.listdir('/v/n')) == (None, None, ['a'])"},
      {"overlay: renaming a host's folder", "(os.rename('/v/d', '/v/dd'), os.path.exists('/v/d'), read('/v/dd/' + 'd/' * 59 + "
                                            "'bottom'), os.path.exists('/m/d')) == (None, False, 'deep', True)"},
      {"overlay: truncating", "(os.truncate('/v/CASE', 2), read('/v/CASE'), read('/m/CASE')) == (None, 'up', 'upper')"},
      {"overlay: modes and times",
       "(os.chmod('/v/CASE', 0o600), os.utime('/v/CASE', (1, 1)), os.stat('/v/CASE').st_mtime) == (None, None, 1.0)"},
      {"overlay: a removed folder hides all",
       "(os.rmdir('/v/empty'), os.mkdir('/v/empty'), os.listdir('/v/empty')) == (None, None, [])"},
      {"overlay: a file in place of a folder", "(shutil.rmtree('/v/race'), write('/v/race', 'file'), read('/v/race'), "
                                               "refused(read, '/v/race/secret')) == (None, None, 'file', True)"},
  };
  boa_sandbox *box = open_guest(engine, debug);
  uint64_t before = tree_hash(at("base"));
  for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) {
    check(says_true(box, changes[i].code), mode, changes[i].what);
  }
  check(tree_hash(at("base")) == before, mode, "an overlay leaves the host's folder as it was");
  boa_close(box);
}

/* ---- a host that exchanges folders for links meanwhile ---- */

static atomic_int racing;

/* race: a folder, then a link to one outside, and so on; race2/secret the same for files. */
static void *racer(void *unused) {
  (void)unused;
  int problems = symlink("../outside/inner", at("base/swap"));
  problems += symlink("../../outside/inner/secret", at("base/swap_file"));
  char race[512], race2[512], aside[512], aside_file[512], swap[512], swap_file[512];
  snprintf(race, 512, "%s", at("base/race"));
  snprintf(race2, 512, "%s", at("base/race2/secret"));
  snprintf(aside, 512, "%s", at("outside/aside"));
  snprintf(aside_file, 512, "%s", at("base/aside_file"));
  snprintf(swap, 512, "%s", at("base/swap"));
  snprintf(swap_file, 512, "%s", at("base/swap_file"));
  while (racing && !problems) {
    rename(race, aside);
    rename(swap, race);
    rename(race2, aside_file);
    rename(swap_file, race2);
    rename(race, swap);
    rename(aside, race);
    rename(race2, swap_file);
    rename(aside_file, race2);
  }
  unlink(swap);
  unlink(swap_file);
  return NULL;
}

static void run_race(boa_engine *engine, uint32_t debug, const char *mode) {
  static const char code[] = "import time\n"
                             "end, seen, turns = time.monotonic() + 1.2, set(), 0\n"
                             "def add(x):\n"
                             "    if x is not None: seen.add(str(x))\n"
                             "while time.monotonic() < end:\n"
                             "    turns += 1\n"
                             "    add(silent(read, '/m/race/secret'))\n"
                             "    add(silent(read, '/m/race2/secret'))\n"
                             "    silent(write, '/m/race/secret', 'harmless')\n"
                             "    silent(write, '/m/race2/secret', 'harmless')\n"
                             "    silent(write, '/m/race/pwned', 'x')\n"
                             "    silent(os.remove, '/m/race/pwned')\n"
                             "    silent(os.mkdir, '/m/race/dir')\n"
                             "    silent(os.rmdir, '/m/race/dir')\n"
                             "    silent(os.rename, '/m/race/secret', '/m/race/moved')\n"
                             "    silent(os.rename, '/m/race/moved', '/m/race/secret')\n"
                             "    silent(os.rename, '/m/plain', '/m/race/plain')\n"
                             "    silent(os.rename, '/m/race/plain', '/m/plain')\n"
                             "    silent(lambda: [read(p) for p in glob.glob('/m/race/*')])\n"
                             "    silent(os.truncate, '/m/race2/secret', 8)\n"
                             "    silent(os.listdir, '/m/race')\n"
                             "seen <= {'harmless', 'harmless\\0', ''} or not any(['SECRET' in s for s in seen])\n";
  boa_sandbox *box = open_guest(engine, debug);
  uint64_t inner = tree_hash(at("outside/inner")), secret = tree_hash(at("outside/secret")),
           victim = tree_hash(at("outside/victim"));
  pthread_t thread;
  racing = 1;
  if (pthread_create(&thread, NULL, racer, NULL)) {
    exit(1);
  }
  int right = says_true(box, code);
  racing = 0;
  pthread_join(thread, NULL);
  check(right, mode, "a race: nothing outside is read");
  check(tree_hash(at("outside/inner")) == inner && tree_hash(at("outside/secret")) == secret &&
            tree_hash(at("outside/victim")) == victim,
        mode, "a race: nothing outside is changed");
  boa_close(box);
}

/* ---- what the host itself may not do ---- */

static void run_table(boa_engine *engine) {
  boa_sandbox *box = boa_open(engine, NULL);
  static const char *const wrong[] = {"", "/", "m", "/m/..", "/../m", "/m//n", "/./m", "//m", "/m/."};
  const char *mode = "mounting";
  check(boa_mount(box, at("base"), "/m/n", BOA_MOUNT_RO, 0) == 1, mode, "a mount");
  check(boa_mount(box, at("base"), "/m/n/o", BOA_MOUNT_RO, 0) == 0, mode, "below another");
  check(boa_mount(box, at("base"), "/m", BOA_MOUNT_RO, 0) == 0, mode, "above another");
  check(boa_mount(box, at("base"), "/m/n", BOA_MOUNT_RW, 0) == 0, mode, "the same path again");
  check(boa_mount(box, at("base"), "/m/nn/", BOA_MOUNT_RW, 0) == 1, mode, "beside another, with a slash");
  for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
    check(boa_mount(box, at("base"), wrong[i], BOA_MOUNT_RO, 0) == 0, mode, wrong[i]);
  }
  check(boa_mount(box, at("base"), "/x\xff", BOA_MOUNT_RO, 0) == 0, mode, "not UTF-8");
  check(boa_mount(box, at("base"), "/x", (boa_mount_mode)7, 0) == 0, mode, "no such mode");
  check(boa_mount(box, at("base/plain"), "/x", BOA_MOUNT_RO, 0) == 0, mode, "a file");
  check(boa_mount(box, at("nothing"), "/x", BOA_MOUNT_RO, 0) == 0, mode, "nothing");
  check(boa_put_file(box, "/m/n/file", "x", 1) == 0 && boa_put_file(box, "/m//n/file", "x", 1) == 0, mode,
        "a file put into a mount");
  check(boa_put_file(box, "/m/file", "x", 1) == 1, mode, "a file put beside one");
  boa_close(box);
}

/* Descriptors that are open. */
static int descriptors(void) {
  int n = 0;
  for (int fd = 0; fd < 256; fd++) {
    n += fcntl(fd, F_GETFD) >= 0;
  }
  return n;
}

int main(void) {
  umask(0);
  make_tree();
  boa_engine *engine = boa_engine_open();
  int before = descriptors();
  run_table(engine);
  run_all(engine, 0, "openat2");
  run_all(engine, BOA_CONFIG_WALK, "by names");
  run_overlay(engine, 0, "openat2");
  run_overlay(engine, BOA_CONFIG_WALK, "by names");
  run_race(engine, 0, "openat2");
  run_race(engine, BOA_CONFIG_WALK, "by names");
  check(descriptors() == before, "all", "no descriptor is left open");
  boa_engine_close(engine);
  char command[1024];
  snprintf(command, sizeof command, "chmod -R u+rwx '%s' 2> /dev/null; rm -rf '%s'", top, top);
  if (system(command)) {
    printf("the test's folder is left: %s\n", top);
  }
  printf("%d passed, %d failed\n", passed, failed);
  return failed != 0;
}
