/**
 * Objects of the host as small tables of properties and methods. A class that is missing, or a name missing in a
 * class, answers `ApiNotFound`; so a gap announces itself.
 */

/** An error as Excel answers it: `code` is one of Excel's error codes, such as `ItemNotFound`. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** A call or property that this stand-in does not have. */
export class ApiNotFound extends HostError {
  constructor(readonly api: string) {
    super("ApiNotFound", `${api} is not available in this stand-in for Excel.`);
  }
}

export interface HostObject {
  readonly className: string;
  /** Fields that office.js needs to find the object again, sent whenever the object is read. */
  identity(): Record<string, unknown>;
  readonly scalars: readonly string[];
  read(name: string): unknown;
  write(name: string, value: unknown): void;
  /** A property that is an object. */
  child(name: string): HostObject;
  has(name: string): boolean;
  call(name: string, args: readonly unknown[]): unknown;
  /** The members when the object is a collection. */
  items(): readonly HostObject[] | undefined;
  item(key: unknown): HostObject;
}

export interface HostClass<Self> {
  readonly name: string;
  readonly identity?: (self: Self) => Record<string, unknown>;
  readonly get?: Readonly<Record<string, (self: Self) => unknown>>;
  readonly set?: Readonly<Record<string, (self: Self, value: unknown) => void>>;
  readonly objects?: Readonly<Record<string, (self: Self) => HostObject>>;
  /** A method answers a plain value, a host object, or null for a null object. */
  readonly methods?: Readonly<Record<string, (self: Self, args: readonly unknown[]) => unknown>>;
  readonly items?: (self: Self) => readonly HostObject[];
  readonly item?: (self: Self, key: unknown) => HostObject;
}

/** Makes the objects of a class. Names are those on the wire, in PascalCase. */
export function defineClass<Self>(spec: HostClass<Self>): (self: Self) => HostObject {
  const missing = (name: string): never => {
    throw new ApiNotFound(`${spec.name}.${name.charAt(0).toLowerCase()}${name.slice(1)}`);
  };
  return (self) => ({
    className: spec.name,
    identity: () => spec.identity?.(self) ?? {},
    scalars: Object.keys(spec.get ?? {}),
    read: (name) => (own(spec.get, name) ?? missing(name))(self),
    write: (name, value) => (own(spec.set, name) ?? missing(name))(self, value),
    child: (name) => (own(spec.objects, name) ?? missing(name))(self),
    has: (name) => own(spec.get, name) !== undefined,
    call: (name, args) => (own(spec.methods, name) ?? missing(name))(self, args),
    items: () => spec.items?.(self),
    item: (key) => (spec.item ? spec.item(self, key) : missing("item")),
  });
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "className" in value && "identity" in value;
}

function own<T>(table: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return table && Object.hasOwn(table, name) ? table[name] : undefined;
}
