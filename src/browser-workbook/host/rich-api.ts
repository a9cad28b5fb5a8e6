/**
 * Runs one batch of Excel's `ProcessQuery`: the requests that a `context.sync()` of office.js sends, against a
 * tree of host objects.
 */
import { ApiNotFound, HostError, isHostObject, type HostObject } from "./host-object";

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

interface BatchError {
  readonly Code: string;
  readonly Message: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
  readonly Location: string;
}

export interface BatchResult {
  readonly Results: readonly ActionResult[];
  /** The trace actions that were reached; office.js adds and removes event handlers by them. */
  readonly TraceIds: readonly number[];
  readonly Error?: BatchError;
}

/** The roots from which every path of a batch starts. */
export interface ObjectRoots {
  global(): HostObject | Promise<HostObject>;
  /** A service such as `Microsoft.ExcelServices.CustomFunctions`; undefined when there is none of that name. */
  service(name: string): HostObject | undefined;
  /** An object by the reference id that it gave as its identity. */
  byReference(id: string): HostObject | undefined | Promise<HostObject | undefined>;
}

const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;
const PATH = { global: 1, service: 2, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const;

/** Runs the actions in order and stops at the first that fails, as Excel does. */
export async function runBatch(
  batch: Batch,
  roots: ObjectRoots,
  onUnsupported: (api: string) => void,
): Promise<BatchResult> {
  const scope = new Scope(batch.ObjectPaths, roots);
  const results: ActionResult[] = [];
  const traced: number[] = [];
  for (const [index, action] of batch.Actions.entries()) {
    if (action.ActionType === ACTION.trace) {
      traced.push(action.Id);
      continue;
    }
    try {
      results.push({ ActionId: action.Id, Value: await perform(action, scope) });
    } catch (error) {
      if (error instanceof ApiNotFound) onUnsupported(error.api);
      return { Results: results, TraceIds: traced, Error: describe(error, index, action) };
    }
  }
  return { Results: results, TraceIds: traced };
}

async function perform(action: Action, scope: Scope): Promise<unknown> {
  const target = await scope.resolve(action.ObjectPathId);
  switch (action.ActionType) {
    case ACTION.instantiate:
      return target && target.identity();
    case ACTION.query:
      return target && query(target, selectionOf(action.QueryInfo));
    case ACTION.method: {
      // office.js keeps references even to objects that do not exist.
      if (!target && action.Name?.startsWith("_")) return null;
      const value: unknown = await present(target, action).call(
        action.Name ?? "",
        await scope.arguments(action),
      );
      return isHostObject(value) ? value.identity() : (value ?? null);
    }
    case ACTION.setProperty: {
      const [value] = await scope.arguments(action);
      present(target, action).write(action.Name ?? "", value);
      return null;
    }
    default:
      throw new ApiNotFound(`action type ${String(action.ActionType)}`);
  }
}

function present(target: HostObject | null, action: Action): HostObject {
  if (target) return target;
  throw new HostError("ItemNotFound", `The object for ${action.Name ?? "this call"} does not exist.`);
}

/** Objects of one batch by path id, each resolved once. */
class Scope {
  readonly #resolved = new Map<number, Promise<HostObject | null>>();

  constructor(
    readonly paths: Readonly<Record<string, ObjectPath>>,
    readonly roots: ObjectRoots,
  ) {}

  resolve(id: number): Promise<HostObject | null> {
    const known = this.#resolved.get(id);
    if (known) return known;
    const found = this.#find(id);
    this.#resolved.set(id, found);
    return found;
  }

  /** Arguments of a call; those that are objects of the batch arrive as host objects. */
  async arguments(call: { readonly ArgumentInfo?: ArgumentInfo }): Promise<readonly unknown[]> {
    const info = call.ArgumentInfo ?? {};
    const references = info.ReferencedObjectPathIds ?? [];
    return Promise.all(
      (info.Arguments ?? []).map((value, index) => {
        const reference = references[index];
        // 0 stands at an argument that is a plain value.
        return typeof reference === "number" && reference > 0 ? this.resolve(reference) : value;
      }),
    );
  }

  async #find(id: number): Promise<HostObject | null> {
    const path = this.paths[String(id)];
    if (!path) throw new HostError("InvalidObjectPath", `There is no object path ${String(id)}.`);
    const name = path.Name ?? "";
    switch (path.ObjectPathType) {
      case PATH.global:
        return this.roots.global();
      case PATH.nothing:
        return null;
      case PATH.service:
        return this.roots.service(name) ?? fail(new ApiNotFound(name));
      case PATH.reference:
        return (
          (await this.roots.byReference(name)) ??
          fail(new HostError("ItemNotFound", `Nothing has the id ${name}.`))
        );
    }
    const parent = await this.resolve(path.ParentObjectPathId ?? -1);
    if (!parent) return null;
    switch (path.ObjectPathType) {
      case PATH.property:
        return parent.child(name);
      case PATH.indexer:
        return parent.item((await this.arguments(path))[0]);
      case PATH.method: {
        const value: unknown = await parent.call(name, await this.arguments(path));
        return isHostObject(value) ? value : null;
      }
      default:
        throw new ApiNotFound(`object path type ${String(path.ObjectPathType)}`);
    }
  }
}

function fail(error: Error): never {
  throw error;
}

/** Names asked for at one level, and what is asked for below each. */
interface Selection {
  readonly all: boolean;
  readonly names: ReadonlyMap<string, readonly string[]>;
}

function selectionOf(info: QueryInfo | undefined): Selection {
  return selection([...(info?.Select ?? []), ...(info?.Expand ?? [])]);
}

function selection(paths: readonly string[]): Selection {
  const names = new Map<string, string[]>();
  for (const path of paths) {
    const [head = "", ...rest] = path.trim().split("/");
    const below = names.get(pascal(head)) ?? [];
    if (rest.length > 0) below.push(rest.join("/"));
    names.set(pascal(head), below);
  }
  return { all: names.size === 0 || names.has("*") || names.has("$all"), names };
}

function query(target: HostObject, wanted: Selection): Record<string, unknown> {
  const result: Record<string, unknown> = { ...target.identity() };
  const members = target.items();
  if (members) result["_Items"] = members.map((member) => query(member, selection(memberPaths(wanted))));
  if (wanted.all) for (const name of target.scalars) result[name] = target.read(name);
  for (const [name, below] of wanted.names) {
    if (name === "Items" || name === "*" || name === "$all") continue;
    if (members && !target.has(name)) continue;
    result[name] =
      target.has(name) && below.length === 0
        ? target.read(name)
        : query(target.child(name), selection(below));
  }
  return result;
}

/** `load("name")` and `load("items/name")` on a collection mean the same. */
function memberPaths(wanted: Selection): readonly string[] {
  return [...wanted.names].flatMap(([name, below]) => {
    if (name === "Items") return below;
    return below.length === 0 ? [name] : below.map((path) => `${name}/${path}`);
  });
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function describe(error: unknown, index: number, action: Action): BatchError {
  const known = error instanceof HostError;
  return {
    Code: known ? error.code : "GeneralException",
    Message: error instanceof Error ? error.message : String(error),
    ActionIndex: index,
    HttpStatusCode: 400,
    Location: action.Name ?? "",
  };
}
