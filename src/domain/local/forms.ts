/** Whether a value read from outside has the form it should have. */
export type Form = (value: unknown) => boolean;

export const text: Form = (value) => typeof value === "string";
export const words: Form = (value) => typeof value === "string" && value.trim() !== "";
export const flag: Form = (value) => typeof value === "boolean";
export const number: Form = (value) => typeof value === "number" && Number.isFinite(value);

export function like(shape: RegExp): Form {
  return (value) => typeof value === "string" && shape.test(value);
}

export function such(holds: (value: string) => boolean): Form {
  return (value) => typeof value === "string" && holds(value);
}

export function oneOf(...values: readonly string[]): Form {
  return (value) => values.includes(value as string);
}

export function listOf(form: Form): Form {
  return (value) => Array.isArray(value) && value.every(form);
}

/** An object with all of the first fields, any of the second and no others. */
export function fields(required: Record<string, Form>, optional: Record<string, Form> = {}): Form {
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
    const held = value as Record<string, unknown>;
    return (
      Object.keys(required).every((name) => Object.hasOwn(held, name)) &&
      Object.entries(held).every(([name, content]) => {
        const form = Object.hasOwn(required, name)
          ? required[name]
          : Object.hasOwn(optional, name) && optional[name];
        return form ? form(content) : false;
      })
    );
  };
}
