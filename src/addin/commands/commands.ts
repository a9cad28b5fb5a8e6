/** What the ribbon and the keyboard can ask of the pane. */
export interface CommandActions {
  /** Brings a view up in the pane. */
  show(view: "news" | "formula" | "cell"): void;
  refresh(): Promise<void>;
  /** Turns the pane to the model check, and begins it. */
  check(): void;
}

/** Ids of the commands: manifest.xml names them as functions, assets/shortcuts.json as actions. */
export const COMMAND_IDS = ["ssbPane", "ssbNews", "ssbFormula", "ssbCell", "ssbCheck", "ssbRefresh"] as const;

type CommandId = (typeof COMMAND_IDS)[number];

/**
 * Associates the commands. The pane shares the runtime, so a command turns it to the view first and has it shown
 * then. A button waits for `completed`; a shortcut hands no event over.
 * https://learn.microsoft.com/office/dev/add-ins/design/keyboard-shortcuts
 */
export function registerCommands(actions: CommandActions): void {
  const showing = (view: "news" | "formula" | "cell") => () => {
    actions.show(view);
    return Office.addin.showAsTaskpane();
  };
  const commands: Record<CommandId, () => Promise<void>> = {
    ssbPane: () => Office.addin.showAsTaskpane(),
    ssbNews: showing("news"),
    ssbFormula: showing("formula"),
    ssbCell: showing("cell"),
    ssbCheck: () => {
      actions.check();
      return Office.addin.showAsTaskpane();
    },
    ssbRefresh: () => actions.refresh(),
  };
  for (const id of COMMAND_IDS)
    Office.actions.associate(id, (event?: Partial<Office.AddinCommands.Event>) => {
      void run(commands[id], event);
    });
}

async function run(command: () => Promise<void>, event?: Partial<Office.AddinCommands.Event>): Promise<void> {
  try {
    await command();
  } catch (fault) {
    console.error(fault);
  } finally {
    event?.completed?.();
  }
}
