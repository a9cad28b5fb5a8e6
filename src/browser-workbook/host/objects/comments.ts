/** `Excel.Comment` and the collection of comments. They live as long as the page, beside the workbook they belong to. */
import { parseA1, splitSheet, type CellAddress } from "../../addresses";
import { defineClass, HostError, isHostObject, type HostObject } from "../host-object";
import type { SheetModel } from "../sheet-model";

export interface CellComment {
  readonly id: string;
  readonly cell: CellAddress;
  readonly text: string;
}

export class Comments {
  readonly #byId = new Map<string, CellComment>();
  #lastId = 0;
  /** Is told when there is another one, or one less. */
  changed: () => void = () => undefined;

  all(): readonly CellComment[] {
    return [...this.#byId.values()];
  }

  at(cell: CellAddress): CellComment | undefined {
    return this.all().find(({ cell: other }) => isSame(cell, other));
  }

  /** A cell has one comment at most. */
  add(cell: CellAddress, text: string): CellComment {
    if (this.at(cell)) throw new HostError("InvalidArgument", "The cell has a comment already.");
    this.#lastId += 1;
    const comment = { id: `comment${String(this.#lastId)}`, cell, text };
    this.#byId.set(comment.id, comment);
    this.changed();
    return comment;
  }

  get(id: string): CellComment {
    const comment = this.#byId.get(id);
    if (!comment) throw new HostError("ItemNotFound", `There is no comment ${id}.`);
    return comment;
  }

  /** Those behind lines that come or go move along; those in lines that go are gone. */
  move(
    sheetId: string,
    placeOf: (cell: CellAddress) => { readonly row: number; readonly column: number } | undefined,
  ): void {
    for (const comment of this.all()) {
      if (comment.cell.sheetId !== sheetId) continue;
      const place = placeOf(comment.cell);
      if (place) this.#byId.set(comment.id, { ...comment, cell: { sheetId, ...place } });
      else this.#byId.delete(comment.id);
    }
  }

  delete(id: string): void {
    this.#byId.delete(this.get(id).id);
    this.changed();
  }
}

const comments = new WeakMap<SheetModel, Comments>();

export function commentsOf(model: SheetModel): Comments {
  const known = comments.get(model) ?? new Comments();
  comments.set(model, known);
  return known;
}

export const commentsObject = defineClass<SheetModel>({
  name: "CommentCollection",
  items: (model) =>
    commentsOf(model)
      .all()
      .map((comment) => commentObject(model, comment)),
  item: (model, id) => commentObject(model, commentsOf(model).get(String(id))),
  methods: {
    GetCount: (model) => commentsOf(model).all().length,
    Add: (model, [at, text]) => commentObject(model, commentsOf(model).add(cellOf(model, at), String(text))),
    GetItem: (model, [id]) => commentObject(model, commentsOf(model).get(String(id))),
    GetItemByCell: (model, [at]) => {
      const comment = commentsOf(model).at(cellOf(model, at));
      if (!comment) throw new HostError("ItemNotFound", "The cell has no comment.");
      return commentObject(model, comment);
    },
  },
});

function commentObject(model: SheetModel, comment: CellComment): HostObject {
  return makeComment({ model, comment });
}

const makeComment = defineClass<{ readonly model: SheetModel; readonly comment: CellComment }>({
  name: "Comment",
  identity: ({ comment }) => ({ _Id: comment.id, Id: comment.id }),
  get: {
    Id: ({ comment }) => comment.id,
    Content: ({ comment }) => comment.text,
    Resolved: () => false,
  },
  methods: {
    Delete: ({ model, comment }) => commentsOf(model).delete(comment.id),
  },
});

/** The cell of a range object, or of an address such as `Model!B7`. */
function cellOf(model: SheetModel, at: unknown): CellAddress {
  const { sheet, local } = splitSheet(isHostObject(at) ? String(at.read("Address")) : String(at));
  const box = parseA1(local);
  const found =
    model.sheets().find(({ name }) => name === sheet) ??
    (sheet === undefined ? model.activeSheet() : undefined);
  if (!box || !found) throw new HostError("InvalidArgument", `${String(at)} is not a cell of this workbook.`);
  if (box.rows > 1 || box.columns > 1)
    throw new HostError("InvalidArgument", "A comment stands at one cell.");
  return { sheetId: found.id, row: box.row, column: box.column };
}

function isSame(one: CellAddress, other: CellAddress): boolean {
  return one.sheetId === other.sheetId && one.row === other.row && one.column === other.column;
}
