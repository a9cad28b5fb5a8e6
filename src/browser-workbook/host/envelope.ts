/**
 * The envelope of every message between Excel on the web and office.js: a JSON text sent by postMessage, as the
 * library's `Microsoft.Office.Common` reads and writes it.
 */

const SERIALIZER_VERSION = 1;
const REQUEST = 0;
const RESPONSE = 1;

export type RequestKind = "invoke" | "register" | "unregister";

export interface Request {
  readonly action: string;
  readonly conversation: string;
  readonly correlation: number;
  readonly kind: RequestKind;
  readonly data: unknown;
}

interface Response {
  readonly action: string;
  readonly conversation: string;
  readonly correlation: number;
  readonly data: unknown;
}

const KINDS: readonly RequestKind[] = ["invoke", "register", "unregister"];

/** The request in a message, or undefined when the message is none of office.js's. */
export function parseRequest(message: unknown): Request | undefined {
  if (typeof message !== "string" || !message.startsWith("{")) return undefined;
  const fields = parseJson(message);
  if (!fields || fields["_messageType"] !== REQUEST) return undefined;
  const kind = KINDS[Number(fields["_actionType"] ?? 0)];
  const action = fields["_actionName"];
  const conversation = fields["_conversationId"];
  if (kind === undefined || typeof action !== "string" || typeof conversation !== "string") return undefined;
  return { action, conversation, correlation: Number(fields["_correlationId"]), kind, data: fields["_data"] };
}

/** The answer to one request. */
export function serializeAnswer(origin: string, answer: Response): string {
  return serialize(origin, answer, 0);
}

/** An event for a listener that registered with the same action, conversation and correlation. */
export function serializeEvent(origin: string, event: Response): string {
  return serialize(origin, event, 1);
}

function serialize(origin: string, response: Response, responseType: 0 | 1): string {
  return JSON.stringify({
    _origin: origin,
    _serializerVersion: SERIALIZER_VERSION,
    _messageType: RESPONSE,
    _actionName: response.action,
    _conversationId: response.conversation,
    _correlationId: response.correlation,
    _errorCode: 0,
    _responseType: responseType,
    _data: response.data,
  });
}

function parseJson(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}
