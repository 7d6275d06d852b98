/* Journals on the command line: writing one, and doing again what one says. */
#ifndef BOA_CLI_REPLAY_H
#define BOA_CLI_REPLAY_H

#include "boabox.h"

#include <stdbool.h>

/* What the host gave the sandbox, into a file. False, and told: it can't be written, or is not whole. */
bool write_journal(boa_sandbox *box, const char *file);
/* Prints what the journal's run printed up to event `until`, then on stderr where it stands. The exit status. */
int replay(boa_engine *engine, const boa_config *config, const char *journal, size_t length, uint64_t until);

#endif
