/** `Excel.CustomXmlPart` and its collections: texts that an add-in keeps in the document. */
import type { DocumentParts } from "../document-parts";
import { defineClass, HostError } from "../host-object";

interface PartSelf {
  readonly parts: DocumentParts;
  readonly id: string;
}

interface ScopedSelf {
  readonly parts: DocumentParts;
  readonly namespace: string;
}

export const customXmlPartsObject = defineClass<DocumentParts>({
  name: "CustomXmlPartCollection",
  items: (parts) => parts.ids().map((id) => partObject({ parts, id })),
  item: (parts, id) => partObject({ parts, id: find(parts, id) }),
  methods: {
    Add: (parts, [xml]) => partObject({ parts, id: parts.add(String(xml)) }),
    GetByNamespace: (parts, [namespace]) => scopedObject({ parts, namespace: String(namespace) }),
    GetCount: (parts) => parts.ids().length,
    GetItem: (parts, [id]) => partObject({ parts, id: find(parts, id) }),
    GetItemOrNullObject: (parts, [id]) =>
      parts.xml(String(id)) === undefined ? null : partObject({ parts, id: String(id) }),
  },
});

const scopedObject = defineClass<ScopedSelf>({
  name: "CustomXmlPartScopedCollection",
  items: ({ parts, namespace }) => parts.ids(namespace).map((id) => partObject({ parts, id })),
  methods: { GetCount: ({ parts, namespace }) => parts.ids(namespace).length },
});

const partObject = defineClass<PartSelf>({
  name: "CustomXmlPart",
  identity: ({ id }) => ({ _Id: id, Id: id }),
  get: {
    Id: ({ id }) => id,
    NamespaceUri: ({ parts, id }) => parts.namespaceOf(id),
  },
  methods: {
    GetXml: ({ parts, id }) => parts.xml(find(parts, id)),
    SetXml: ({ parts, id }, [xml]) => parts.set(find(parts, id), String(xml)),
    Delete: ({ parts, id }) => parts.delete(find(parts, id)),
  },
});

function find(parts: DocumentParts, id: unknown): string {
  if (parts.xml(String(id)) === undefined)
    throw new HostError("ItemNotFound", `There is no part ${String(id)}.`);
  return String(id);
}
