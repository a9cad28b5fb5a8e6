/**
 * Univer runs a task later by a message to itself and then leaves the channel open, with its listener, for the life of the
 * page: some for each recalculation. Here the channel is closed once its task has run.
 */
const OPEN = "if (!cancelled) callback();";
const CLOSED = `channel.port1.onmessage = null;
		channel.port1.close();
		channel.port2.close();
		if (!cancelled) callback();`;

module.exports = function closeChannels(source) {
  if (source.split(OPEN).length !== 2)
    throw new Error(
      "Univer's requestImmediateMacroTask has changed: look whether it closes its channel now.",
    );
  return source.replace(OPEN, CLOSED);
};
