/* Variables that a page gives a program: from an attribute, and from a form's fields. */

const NAME = /^[\p{ID_Start}_][\p{ID_Continue}]*$/u;

function valueOf(field: Element): unknown {
  if (field instanceof HTMLInputElement) {
    if (field.type === 'checkbox') return field.checked;
    if (field.type === 'number' || field.type === 'range') return Number.isNaN(field.valueAsNumber) ? null : field.valueAsNumber;
  }
  if (field instanceof HTMLSelectElement && field.multiple) return [...field.selectedOptions].map((option) => option.value);
  return (field as HTMLInputElement).value;
}

/** A form's fields by name. A number is a number or None, a checkbox a bool, one of several radio buttons the chosen one's text or None, the rest text. Files are left out. */
export function fieldsOf(form: HTMLFormElement): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const field of form.elements) {
    const name = (field as HTMLInputElement).name, type = (field as HTMLInputElement).type;
    if (!name || !NAME.test(name) || ['file', 'submit', 'button', 'reset', 'image', 'fieldset'].includes(type)) continue;
    if (type === 'radio') values[name] = (field as HTMLInputElement).checked ? valueOf(field) : values[name] ?? null;
    else values[name] = valueOf(field);
  }
  return values;
}

export function inputsOf(host: Element): Record<string, unknown> {
  const from = host.getAttribute('from'), form = from ? document.getElementById(from) : null, text = host.getAttribute('inputs');
  const given = text ? JSON.parse(text) as unknown : {};
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw new TypeError('inputs: a JSON object by name');
  if (from && !(form instanceof HTMLFormElement)) throw new TypeError(`from: there is no form "${from}"`);
  return { ...given, ...(form instanceof HTMLFormElement ? fieldsOf(form) : {}) };
}
