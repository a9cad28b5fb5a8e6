import { parseRequest, serializeAnswer, serializeEvent } from "../../src/browser-workbook/host/envelope";

const request = {
  _messageType: 0,
  _actionName: "executeMethod",
  _conversationId: "c1",
  _correlationId: 7,
  _origin: "https://localhost:3000",
  _data: { a: 1 },
  _actionType: 0,
  _serializerVersion: 1,
};

describe("the envelope of office.js", () => {
  it("reads a method call", () => {
    expect(parseRequest(JSON.stringify(request))).toEqual({
      action: "executeMethod",
      conversation: "c1",
      correlation: 7,
      kind: "invoke",
      data: { a: 1 },
    });
  });

  it.each([
    [1, "register"],
    [2, "unregister"],
  ])("reads action type %i as %s", (_actionType, kind) => {
    expect(parseRequest(JSON.stringify({ ...request, _actionType }))?.kind).toBe(kind);
  });

  it.each([
    ["an object", request],
    ["a text that is no JSON", "{oops"],
    ["a message of another kind", JSON.stringify({ type: "webpackOk" })],
    ["an answer", JSON.stringify({ ...request, _messageType: 1 })],
    ["an unknown action type", JSON.stringify({ ...request, _actionType: 9 })],
  ])("takes %s for no request", (_, message) => {
    expect(parseRequest(message)).toBeUndefined();
  });

  it("answers under the names of the request, and marks an event as one", () => {
    const response = { action: "executeMethod", conversation: "c1", correlation: 7, data: { Error: 0 } };
    const answer = JSON.parse(serializeAnswer("https://host", response)) as Record<string, unknown>;
    expect(answer).toMatchObject({
      _messageType: 1,
      _actionName: "executeMethod",
      _conversationId: "c1",
      _correlationId: 7,
      _errorCode: 0,
      _responseType: 0,
      _data: { Error: 0 },
    });
    const event = JSON.parse(serializeEvent("https://host", response)) as Record<string, unknown>;
    expect(event["_responseType"]).toBe(1);
  });
});
