import { VOCABULARY } from "../domain/ledger/vocabulary";

/**
 * The schema the others take their words from. `npm run ledger` also writes it to `generated/`, so that an editor
 * offers them.
 */
export function vocabularySchema(): object {
  const lists = Object.entries<readonly string[]>(VOCABULARY).map(
    ([name, words]) => [name, { enum: words }] as const,
  );
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    $id: "generated/vocabulary.schema.json",
    title: "The words of the ledger",
    definitions: Object.fromEntries(lists),
  };
}
