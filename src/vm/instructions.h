/* The instruction table: one line an instruction; enum, names, lengths, disassembler and checks follow from it.
 *
 * Code is 32-bit words. Word 0 is op | a << 8 | b << 16 | c << 24; further words as the format says. R[x] is a register of the frame
 * (0…255 in a byte operand), K[x] a constant of the code object. Windows are runs of registers named by a 16-bit base. Registers
 * above 255 are reached only by windows, GETW and SETW. Jump offsets are in words, relative to the end of the instruction. Only *_BACK jumps
 * and FOR_NEXT may go backward; they charge `fuel` (word 2) when taken, and function entry charges the code's entry
 * fuel: each cycle in the code passes one of them.
 *
 * Formats: ABC one word. AK one word, k = b | c << 8 (unsigned), AI the same signed. ABCJ word 1 = signed offset. ABCJF the same and word 2 =
 * fuel. ABCX word 1 = unsigned number. ABCW word 1 = base | n << 16. ABCWN word 1 = base | n << 16, word 2 = k | cache << 16. */
#ifndef BOA_VM_INSTRUCTIONS_H
#define BOA_VM_INSTRUCTIONS_H

// clang-format off
/* X(NAME, format): `a` is the destination where there is one. */
#define BOA_INSTRUCTIONS(X) \
  X(HALT, ABC)            /* never emitted: what runs past the end of all code */ \
  X(NOP, ABC) \
  X(MOVE, ABC)            /* R[a] = R[b] (never UNBOUND: CHECK comes first where that is not certain) */ \
  X(LOADK, AK)            /* R[a] = K[k] */ \
  X(LOADI, AI)            /* R[a] = int k */ \
  X(LOADK_FAR, ABCX)      /* R[a] = K[word 1]: constants from 65536 on, in functions with very many */ \
  X(UNBIND, ABC)          /* R[a] = UNBOUND */ \
  X(GETW, AK)             /* R[a] = R[k], k any register; UnboundLocalError with the name of register k when it is UNBOUND */ \
  X(SETW, AK)             /* R[k] = R[a] (which may be UNBOUND) */ \
  X(CHECK, ABC)           /* UnboundLocalError when R[a] is UNBOUND (the name comes from the code's variable table) */ \
  X(LOAD_GLOBAL, AK)      /* R[a] = the value of global cell K[k], else the built-in's, else NameError */ \
  X(STORE_GLOBAL, AK)     /* global cell K[k] = R[a] */ \
  X(DELETE_GLOBAL, AK)    /* NameError when unbound; a unused */ \
  X(MAKE_CELL, ABC)       /* R[a] = a new cell that holds R[b] (which may be UNBOUND) */ \
  X(LOAD_CELL, ABC)       /* R[a] = cell R[b]'s value; unbound: UnboundLocalError with the name of register b */ \
  X(STORE_CELL, ABC)      /* cell R[a] = R[b]; c = 1: unbind it (NameError when it is unbound already) */ \
  X(LOAD_FREE, ABC)       /* R[a] = value of the function's closure cell number b | c << 8; unbound: NameError "cannot access free variable 'x' where it is not associated with a value in enclosing scope" */ \
  X(STORE_FREE, ABC)      /* closure cell number b | c << 8 = R[a] */ \
  X(DELETE_FREE, ABC)     /* unbind it; a unused */ \
  X(GET_FREE, ABC)        /* R[a] = the closure cell itself, to build an inner closure */ \
  X(MAKE_FUNCTION, ABCWN) /* R[a] = function of code K[k]; b = bits saying what stands in the window from base on, in this order: 1 tuple of defaults, 2 dict of keyword-only defaults, 4 annotate function, 8 tuple of closure cells */ \
  /* BINARY: R[a] = R[b] op R[c]; _K: R[a] = R[b] op K[c]; INPLACE_…: the in-place form (x += y: a == b as a rule) */ \
  BOA_BINARY_INSTRUCTIONS(X) \
  X(NEG, ABC) X(POS, ABC) X(INVERT, ABC) X(NOT, ABC)   /* R[a] = op R[b] */ \
  /* R[a] = R[b] op R[c], the bare result (a rich comparison may give any object) */ \
  X(LT, ABC) X(LE, ABC) X(EQ, ABC) X(NE, ABC) X(GT, ABC) X(GE, ABC) \
  X(IS, ABC) X(IS_NOT, ABC) X(IN, ABC) X(NOT_IN, ABC)  /* IN: R[b] in R[c] */ \
  X(JUMP, ABCJ) X(JUMP_BACK, ABCJF) \
  X(JUMP_TRUE, ABCJ) X(JUMP_FALSE, ABCJ) X(JUMP_TRUE_BACK, ABCJF) X(JUMP_FALSE_BACK, ABCJF) /* by the truth of R[a] */ \
  X(JUMP_NONE, ABCJ) X(JUMP_NOT_NONE, ABCJ)            /* R[a] is None */ \
  X(JUMP_BOUND, ABCJ)                                  /* R[a] is not UNBOUND */ \
  /* jump when the truth of (R[b] op R[c]) equals a (0 or 1); _K: K[c] */ \
  BOA_COMPARE_JUMPS(X) \
  X(GET_ITER, ABC)        /* R[a] = iter(R[b]) */ \
  X(FOR_NEXT, ABCJF)      /* R[a] = next(R[b]) and jump (backward, to the body); at the end go on. c = 1: only the UNPACK that may follow reads R[a]. The loop enters by a JUMP to its FOR_NEXT */ \
  X(UNPACK, ABCW)         /* R[base…base+n) = the n items of R[b]; ValueError when not n. R[b] may lie in the window */ \
  X(UNPACK_STAR, ABCWN)   /* a before, list, c after: R[base…) from R[b]; n = a + 1 + c */ \
  X(BUILD_TUPLE, ABCW) X(BUILD_LIST, ABCW) X(BUILD_SET, ABCW) X(BUILD_STRING, ABCW) /* R[a] = of R[base…base+n); n up to 255 */ \
  X(BUILD_DICT, ABCW)     /* n pairs: key, value, key, value… */ \
  X(BUILD_SLICE, ABCW)    /* n = 3; c = 1: only the GET_ITEM that follows reads R[a] */ \
  X(LIST_APPEND, ABC)     /* R[a] (a list the compiler made).append(R[b]) */ \
  X(SET_ADD, ABC) \
  X(DICT_SET, ABC)        /* R[a][R[b]] = R[c], a dict the compiler made */ \
  X(LIST_EXTEND, ABC)     /* R[a] += R[b]; c = 1: for f(*x), whose TypeError names the function */ \
  X(SET_UPDATE, ABC) \
  X(DICT_UPDATE, ABC)     /* {**x} */ \
  X(DICT_MERGE, ABC)      /* f(**x): TypeError for a double keyword or a key that is not str; R[c] is the function, for the message */ \
  X(LIST_TO_TUPLE, ABC)   /* R[a] = tuple of the list R[b] */ \
  X(FORMAT, ABCW)         /* R[a] = format(R[b], R[base] or '' when n = 0) after conversion c (0, 's', 'r', 'a') */ \
  X(GET_ITEM, ABC)        /* R[a] = R[b][R[c]] */ \
  X(GET_ITEM_K, ABC)      /* R[a] = R[b][K[c]] */ \
  X(SET_ITEM, ABC)        /* R[a][R[b]] = R[c] */ \
  X(DELETE_ITEM, ABC)     /* del R[a][R[b]] */ \
  X(GET_ATTR, ABCWN)      /* R[a] = R[b].K[k] */ \
  X(SET_ATTR, ABCWN)      /* R[a].K[k] = R[b] */ \
  X(DELETE_ATTR, ABCWN)   /* del R[a].K[k] */ \
  /* Calls: R[base] the function, R[base+1] and R[base+2] for the frame, arguments from R[base+3] on: positional ones, then the values of the \
     keyword ones, whose names are the tuple K[k] (k = 0xffff: none). n = all arguments. Everything from base up is lost. */ \
  X(CALL, ABCWN) \
  X(CALL_METHOD, ABCWN)   /* R[base+3] is the object, counted in n; the method's name is K[k]; no keywords. R[base] is free */ \
  X(CALL_METHOD_KW, ABCWN) /* the same; K[k] is a tuple: the method's name, then the keyword names */ \
  X(CALL_EX, ABCW)        /* R[base+3] a tuple or list of positional arguments, n = 2: R[base+4] a dict of keyword ones (else n = 1) */ \
  X(RETURN, ABC)          /* return R[a] */ \
  X(RETURN_K, AK)         /* return K[k] */ \
  X(RAISE, ABC)           /* a = 0: re-raise what is being handled; 1: raise R[b]; 2: raise R[b] from R[c] */ \
  X(RERAISE, ABC)         /* go on unwinding with the exception R[a], its traceback kept */ \
  X(PUSH_HANDLED, ABC)    /* R[a] = what was being handled (or None); R[b] is being handled now (sys.exception()) */ \
  X(POP_HANDLED, ABC)     /* R[a] is being handled again */ \
  X(MATCH_EXCEPTION, ABC) /* R[a] = the exception R[b] is of class R[c] (or of one in a tuple), True or False */ \
  X(LOAD_COMMON, ABC)     /* R[a] = number b of boa_common */ \
  /* Class bodies: functions with one parameter, the namespace, in register 0 (flag BOA_CODE_CLASS). */ \
  X(LOAD_NAME, ABCX)      /* R[a] = R[b][name of global cell K[word 1]]; when it has no such key: the global's value, else the built-in's, else NameError */ \
  X(LOAD_NAME_FREE, ABCX) /* R[a] = R[b][K[word 1 & 0xffff]]; when it has no such key: closure cell number word 1 >> 16, as LOAD_FREE */ \
  X(STORE_NAME, ABCX)     /* R[b][K[word 1]] = R[a] */ \
  X(DELETE_NAME, ABCX)    /* del R[b][K[word 1]], or NameError; a unused */ \
  /* match */ \
  X(MATCH_SEQUENCE, ABC)  /* R[a] = whether R[b] is a sequence for patterns, True or False */ \
  X(MATCH_MAPPING, ABC)   /* R[a] = whether R[b] is a mapping for patterns */ \
  X(LENGTH, ABC)          /* R[a] = len(R[b]) */ \
  X(MATCH_KEYS, ABC)      /* R[a] = tuple of the values in the mapping R[b] of the keys in the tuple R[c], or None when one is missing */ \
  X(MATCH_CLASS, ABCW)    /* R[a] = tuple of the attributes that the pattern looks at (positional ones first), or None when R[b] is no instance; R[base] the class, R[base+1] the tuple of keyword names, c the number of positional ones */ \
  /* async */ \
  X(GET_AWAITABLE, ABC)   /* R[a] = the iterator that `await R[b]` goes on with (then YIELD_FROM); c = 0: await, 1: from __aenter__, 2: from __aexit__ */ \
  X(GET_AITER, ABC)       /* R[a] = R[b].__aiter__() */ \
  X(GET_ANEXT, ABC)       /* R[a] = the iterator to await for R[b].__anext__() */ \
  X(ENTER_ASYNC_WITH, ABCW) /* as ENTER_WITH with __aexit__ and __aenter__: R[a] is what to await */ \
  X(EXIT_ASYNC_WITH, ABC) /* as EXIT_WITH: R[a] is what to await */ \
  /* except* */ \
  X(MATCH_GROUP, ABCW)    /* R[base] an exception (or None), R[base+1] a class or tuple of them: R[a] = the part of its group that matches (a group) or None, R[base] = the rest or None; n = 2 */ \
  X(GROUP_RERAISE, ABC)   /* R[a] = what must be raised after all except* clauses: from the list R[b] of what they raised and the rest, of the original exception R[c]; None: nothing */ \
  /* Generators. A call of a function that is one makes the generator object; its frame starts at the first resumption. */ \
  X(YIELD, ABC)           /* yield R[b]; when resumed R[a] = the value sent (a thrown exception is raised here) */ \
  X(GET_YIELD_FROM, ABC)  /* R[a] = the iterator `yield from R[b]` goes on with: a generator itself, else iter() of it */ \
  X(YIELD_FROM, ABC)      /* yields all that R[b] yields, staying on this instruction; what is sent or thrown goes to R[b]; then R[a] = its StopIteration's value */ \
  /* with. The bound __exit__ and the call's registers above it belong to the window. */ \
  X(ENTER_WITH, ABCW)     /* R[base] = the bound __exit__ of R[b] and R[a] = R[b].__enter__(), both found on the type, before either is called; n = 1 */ \
  X(EXIT_WITH, ABC)       /* R[a] = R[b](type(e), e, e.__traceback__) with e = R[c] */ \
  /* import. The words: b = level, K[k] = the dotted name ("" for `from . import`) */ \
  X(IMPORT, ABCWN)        /* R[a] = the module, imported; c = 0: the first package of its name, 1: the module itself */ \
  X(IMPORT_FROM, ABCWN)   /* R[a] = name K[k] of the module R[b]: its attribute, else its submodule, else ImportError */ \
  X(IMPORT_STAR, ABC)     /* all public names of the module R[a] become global */ \
  X(LAST, ABC)            /* never emitted: counts the instructions */

#define BOA_BINARY_INSTRUCTIONS(X) \
  X(ADD, ABC) X(SUB, ABC) X(MUL, ABC) X(MATMUL, ABC) X(TRUEDIV, ABC) X(FLOORDIV, ABC) X(MOD, ABC) X(POW, ABC) X(LSHIFT, ABC) \
  X(RSHIFT, ABC) X(AND, ABC) X(XOR, ABC) X(OR, ABC) \
  X(ADD_K, ABC) X(SUB_K, ABC) X(MUL_K, ABC) X(MATMUL_K, ABC) X(TRUEDIV_K, ABC) X(FLOORDIV_K, ABC) X(MOD_K, ABC) X(POW_K, ABC) \
  X(LSHIFT_K, ABC) X(RSHIFT_K, ABC) X(AND_K, ABC) X(XOR_K, ABC) X(OR_K, ABC) \
  X(INPLACE_ADD, ABC) X(INPLACE_SUB, ABC) X(INPLACE_MUL, ABC) X(INPLACE_MATMUL, ABC) X(INPLACE_TRUEDIV, ABC) \
  X(INPLACE_FLOORDIV, ABC) X(INPLACE_MOD, ABC) X(INPLACE_POW, ABC) X(INPLACE_LSHIFT, ABC) X(INPLACE_RSHIFT, ABC) \
  X(INPLACE_AND, ABC) X(INPLACE_XOR, ABC) X(INPLACE_OR, ABC) \
  X(INPLACE_ADD_K, ABC) X(INPLACE_SUB_K, ABC) X(INPLACE_MUL_K, ABC) X(INPLACE_MATMUL_K, ABC) X(INPLACE_TRUEDIV_K, ABC) \
  X(INPLACE_FLOORDIV_K, ABC) X(INPLACE_MOD_K, ABC) X(INPLACE_POW_K, ABC) X(INPLACE_LSHIFT_K, ABC) X(INPLACE_RSHIFT_K, ABC) \
  X(INPLACE_AND_K, ABC) X(INPLACE_XOR_K, ABC) X(INPLACE_OR_K, ABC)
#define BOA_COMPARE_JUMPS(X) \
  X(JUMP_LT, ABCJ) X(JUMP_LE, ABCJ) X(JUMP_EQ, ABCJ) X(JUMP_NE, ABCJ) X(JUMP_GT, ABCJ) X(JUMP_GE, ABCJ) \
  X(JUMP_LT_K, ABCJ) X(JUMP_LE_K, ABCJ) X(JUMP_EQ_K, ABCJ) X(JUMP_NE_K, ABCJ) X(JUMP_GT_K, ABCJ) X(JUMP_GE_K, ABCJ) \
  X(JUMP_LT_BACK, ABCJF) X(JUMP_LE_BACK, ABCJF) X(JUMP_EQ_BACK, ABCJF) X(JUMP_NE_BACK, ABCJF) X(JUMP_GT_BACK, ABCJF) \
  X(JUMP_GE_BACK, ABCJF) \
  X(JUMP_LT_K_BACK, ABCJF) X(JUMP_LE_K_BACK, ABCJF) X(JUMP_EQ_K_BACK, ABCJF) X(JUMP_NE_K_BACK, ABCJF) X(JUMP_GT_K_BACK, ABCJF) \
  X(JUMP_GE_K_BACK, ABCJF)
// clang-format on

/* What LOAD_COMMON loads, by number. */
#define BOA_COMMONS(X)                                                                                                         \
  X(ASSERTION_ERROR)                                                                                                           \
  X(BUILD_CLASS)                                                                                                               \
  X(STOP_ASYNC_ITERATION)                                                                                                      \
  X(NOT_IMPLEMENTED_ERROR) X(TYPE_VAR) X(PARAM_SPEC) X(TYPE_VAR_TUPLE) X(TYPE_ALIAS) X(GENERIC) X(TEMPLATE) X(INTERPOLATION)
typedef enum boa_common {
#define X(name) BOA_COMMON_##name,
  BOA_COMMONS(X)
#undef X
} boa_common;

typedef enum boa_op {
#define X(name, format) BOA_OP_##name,
  BOA_INSTRUCTIONS(X)
#undef X
} boa_op;

/* Words per format. */
enum {
  BOA_WORDS_ABC = 1,
  BOA_WORDS_AK = 1,
  BOA_WORDS_AI = 1,
  BOA_WORDS_ABCX = 2,
  BOA_WORDS_ABCJ = 2,
  BOA_WORDS_ABCJF = 3,
  BOA_WORDS_ABCW = 2,
  BOA_WORDS_ABCWN = 3
};

enum { BOA_NO_K = 0xffff, BOA_FRAME_WORDS = 3 };

#endif
