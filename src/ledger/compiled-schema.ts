/** A JSON schema compiled to code by `npm run ledger`: the pages' content security policy forbids doing so at run time. */
export interface Validate {
  (value: unknown): boolean;
  errors?: { instancePath: string; message?: string }[] | null;
}

/** Where a value that a schema refused is wrong, and what it should be. */
export function whatIsWrong(value: unknown, validate: Validate): string {
  const [error] = validate.errors ?? [];
  return value !== undefined && error
    ? `${error.instancePath || "/"}: ${error.message ?? "wrong"}`
    : "it is not JSON";
}
