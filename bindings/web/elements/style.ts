/* The elements' looks: a sheet made by script, which a page's policy allows where it forbids styles in the markup. Every colour is a custom property that a page can set. */

const CSS = `
:host { display: block; margin: 1em 0; text-align: start; }
:host([hidden]) { display: none; }
.box {
  --_background: var(--boa-background, #fff); --_text: var(--boa-text, #1c2430); --_muted: var(--boa-muted, #5b6675); --_border: var(--boa-border, #d5dbe3);
  --_bar: var(--boa-bar, #f4f6f9); --_accent: var(--boa-accent, #1a66c2); --_on-accent: var(--boa-on-accent, #fff); --_error: var(--boa-error, #b3261e); --_error-back: var(--boa-error-background, #fdecea);
  --_keyword: var(--boa-keyword, #a3267e); --_string: var(--boa-string, #1b7337); --_number: var(--boa-number, #a04100); --_comment: var(--boa-comment, #687385);
  --_builtin: var(--boa-builtin, #006b80); --_name: var(--boa-name, #2a4fc4); --_font: var(--boa-font, ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace);
  --_size: var(--boa-size, .9rem); --_radius: var(--boa-radius, 8px); --_line: 1.55;
  color-scheme: light; color: var(--_text); background: var(--_background); border: 1px solid var(--_border); border-radius: var(--_radius); overflow: hidden; display: grid; grid-template-columns: minmax(0, 1fr); font: 1rem/1.5 system-ui, sans-serif;
}
.box.dark {
  --_background: var(--boa-background, #171b22); --_text: var(--boa-text, #e3e8ef); --_muted: var(--boa-muted, #9aa6b6); --_border: var(--boa-border, #353d49);
  --_bar: var(--boa-bar, #1f252e); --_accent: var(--boa-accent, #7db4f5); --_on-accent: var(--boa-on-accent, #0d1520); --_error: var(--boa-error, #ffaba3); --_error-back: var(--boa-error-background, #3b1f1f);
  --_keyword: var(--boa-keyword, #f29ad6); --_string: var(--boa-string, #94d8a4); --_number: var(--boa-number, #f5b57c); --_comment: var(--boa-comment, #93a0b2);
  --_builtin: var(--boa-builtin, #79d4e4); --_name: var(--boa-name, #9db8ff);
  color-scheme: dark;
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
pre, textarea, .ask { font: var(--_size)/var(--_line) var(--_font); margin: 0; tab-size: 4; font-variant-ligatures: none; letter-spacing: normal; }
.editor { overflow: auto; max-height: var(--boa-editor-height, 32rem); background: var(--_background); }
.editor:focus-within { outline: 2px solid var(--_accent); outline-offset: -2px; }
.box:not(.repl) .editor { border-radius: var(--_radius) var(--_radius) 0 0; }
.sheet { position: relative; display: grid; min-width: max-content; width: 100%; }
.shown, .sheet textarea { grid-area: 1 / 1; padding: .7em 1em; border: 0; white-space: pre; min-width: 100%; }
.shown { pointer-events: none; padding-inline-end: 2em; }
.sheet textarea { width: 100%; height: 100%; resize: none; overflow: hidden; outline: none; background: none; color: transparent; caret-color: var(--_text); }
.sheet textarea::selection { background: color-mix(in srgb, var(--_accent) 30%, transparent); color: transparent; }
.mark { position: absolute; inset-inline: 0; top: calc(.7em * 1 + var(--line) * var(--_line) * 1em); height: calc(var(--_line) * 1em); font: var(--_size)/var(--_line) var(--_font); background: var(--_error-back); border-inline-start: 3px solid var(--_error); }
.shown, .sheet textarea { position: relative; }
.t-keyword { color: var(--_keyword); } .t-string { color: var(--_string); } .t-number, .t-constant { color: var(--_number); } .t-comment { color: var(--_comment); font-style: italic; }
.t-builtin { color: var(--_builtin); } .t-name { color: var(--_name); } .t-decorator { color: var(--_name); }
.bar { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem; padding: .4rem .6rem; background: var(--_bar); border-top: 1px solid var(--_border); }
button { font: 600 .82rem/1.2 system-ui, sans-serif; padding: .45em .8em; min-height: 2rem; border: 1px solid var(--_border); border-radius: 6px; background: var(--_background); color: var(--_text); cursor: pointer; }
button:hover:not(:disabled) { border-color: var(--_accent); }
button:focus-visible, input:focus-visible { outline: 2px solid var(--_accent); outline-offset: 1px; }
button:disabled { opacity: .45; cursor: default; }
button.run { background: var(--_accent); border-color: var(--_accent); color: var(--_on-accent); }
button.run::before { content: ""; display: inline-block; margin-inline-end: .5em; border: .36em solid transparent; border-inline-start: .6em solid currentColor; border-inline-end-width: 0; }
.status { margin-inline-start: auto; font-size: .82rem; color: var(--_muted); font-variant-numeric: tabular-nums; }
.output { padding: .7em 1em; border-top: 1px solid var(--_border); overflow: auto; max-height: var(--boa-output-height, 26rem); display: flex; flex-direction: column; gap: .35em; }
.output > * { flex: none; max-width: 100%; }
.output pre { white-space: pre-wrap; overflow-wrap: anywhere; }
.stderr, .error { color: var(--_error); }
.stderr { border-inline-start: 3px solid var(--_error); padding-inline-start: .6em; }
.output .error { background: var(--_error-back); padding: .5em .8em; border-radius: 6px; white-space: pre; overflow-x: auto; overflow-wrap: normal; }
.value { color: var(--_name); }
.box:not(.repl) .value::before { content: "\\2192\\00a0"; color: var(--_muted); }
.hint { margin: 0; font-size: .85rem; color: var(--_muted); }
.frame { width: 100%; border: 1px solid var(--_border); border-radius: 6px; resize: vertical; overflow: auto; min-height: 2rem; }
.output img { height: auto; align-self: flex-start; border-radius: 4px; }
.ask { display: flex; flex-wrap: wrap; gap: .4em; align-items: center; }
.ask span { white-space: pre-wrap; }
.ask input { font: inherit; flex: 1 1 8em; min-width: 6em; padding: .25em .5em; color: inherit; background: var(--_background); border: 1px solid var(--_border); border-radius: 6px; }
.typed { font-weight: 600; }
.repl { display: flex; flex-direction: column; }
.repl .output { border-top: 0; gap: 0; max-height: var(--boa-output-height, 24rem); padding-bottom: 0; display: flex !important; }
.repl .output > * { margin-block: 0; }
.repl .output .error { margin-block: .3em; }
.repl .entry { display: flex; align-items: flex-start; padding: 0 1em .7em; max-height: 40%; overflow: auto; }
.repl .prompt { color: var(--_muted); user-select: none; white-space: pre; }
.repl .editor { flex: 1; max-height: none; outline: none !important; min-width: 0; }
.repl .entry:focus-within { box-shadow: inset 3px 0 0 var(--_accent); }
.repl .shown, .repl .sheet textarea { padding: 0; }
.echo { white-space: pre-wrap; }
.echo .prompt { color: var(--_muted); }
@media (max-width: 32rem) { button { min-height: 2.5rem; padding-inline: .75em; } .status { flex-basis: 100%; margin: 0; } .sheet textarea, .shown, .mark { font-size: max(var(--_size), 16px); } .mark { font-size: max(var(--_size), 16px); } }
@media (prefers-reduced-motion: no-preference) { button { transition: border-color .15s; } }
@media print { .bar, .entry { display: none; } .editor, .output { max-height: none !important; } }
@media (forced-colors: active) { .sheet textarea { color: CanvasText; } .shown { visibility: hidden; } }
`;

let sheet: CSSStyleSheet | undefined;

export function adoptStyle(root: ShadowRoot): void {
  if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(CSS);
  root.adoptedStyleSheets = [sheet];
}
