/** All functions. Those that also answer with texts are loaded with this list, and answered from then on. */
import { BRIDGE } from "./definitions/bridge";
import { CHANGES } from "./definitions/changes";
import { CITE } from "./definitions/cite";
import { COVERAGE } from "./definitions/coverage";
import { EDITION } from "./definitions/edition";
import { FIND } from "./definitions/find";
import { META } from "./definitions/meta";
import { NEWS } from "./definitions/news";
import { PROJECTS } from "./definitions/projects";
import { SCORECARD } from "./definitions/scorecard";
import { SHARE } from "./definitions/share";
import { STACK } from "./definitions/stack";
import { VINTAGES } from "./definitions/vintages";
import type { FunctionDefinition } from "./definition";
import { addFunctions, definitionOf, FUNCTION_NAMES, type FunctionName, type NameOfStart } from "./functions";

/** One that is missing does not compile. */
const LATER: { [Name in Exclude<FunctionName, NameOfStart>]: FunctionDefinition<Name> } = {
  ...{ VINTAGES, SCORECARD, SHARE },
  ...{ NEWS, PROJECTS, BRIDGE, STACK },
  ...{ FIND, META, CITE, COVERAGE, CHANGES, EDITION },
};

addFunctions(Object.values(LATER));

/** In the order in which they are shown. */
export const FUNCTIONS: readonly FunctionDefinition<FunctionName>[] = FUNCTION_NAMES.map((name) =>
  definitionOf(name),
);
