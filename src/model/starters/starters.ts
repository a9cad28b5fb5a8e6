import type { Session } from "../../domain/functions/session";
import { cellCost } from "./cell-cost";
import { market } from "./market";
import { projects } from "./projects";
import { STARTER_IDS, type MakeStarter, type Starter, type StarterId } from "./starter";
import { week } from "./week";

const MAKES: Record<StarterId, MakeStarter> = { "cell-cost": cellCost, market, projects, week };

export function starterOf(session: Session, id: StarterId): Starter {
  return { id, ...MAKES[id](session) };
}

export function allStarters(session: Session): Starter[] {
  return STARTER_IDS.map((id) => starterOf(session, id));
}
