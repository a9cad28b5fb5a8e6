import { sentenceOf } from "../../model/port/sentence";

/** Answers what could not be undone, where something was left. */
export type Undo = () => Promise<void | string>;

export interface Announcement {
  text: string;
  undo?: Undo;
  /** Does anew what was refused. */
  again?: () => Promise<void>;
}

/** A change of the workbook or its settings that can still be taken back. */
export interface Step {
  text: string;
  at: Date;
  undo: Undo;
}

/** The last thing that was done, and the steps before it. The ribbon's commands say it too, and they know no component. */
export interface Announcements {
  current(): Announcement | undefined;
  /** What can be taken back, the latest first. */
  steps(): readonly Step[];
  announce(text: string, undo?: Undo, again?: () => Promise<void>): void;
  /** Undoes a step. One that the host refuses to undo stays, since it may be undone later. */
  takeBack(undo: Undo): Promise<void>;
  dismiss(): void;
  onChange(listener: () => void): () => void;
}

const KEPT_STEPS = 20;

export function createAnnouncements(now: () => Date = () => new Date()): Announcements {
  const listeners = new Set<() => void>();
  let shown: Announcement | undefined;
  let steps: readonly Step[] = [];
  const show = (announcement: Announcement | undefined): void => {
    shown = announcement;
    listeners.forEach((listener) => listener());
  };
  const keep = (text: string, undo: Undo): void => {
    if (!steps.some((step) => step.undo === undo))
      steps = [{ text, at: now(), undo }, ...steps].slice(0, KEPT_STEPS);
  };
  const announce: Announcements["announce"] = (text, undo, again) => {
    if (undo) keep(text, undo);
    show({ text, ...(undo && { undo }), ...(again && { again }) });
  };
  return {
    current: () => shown,
    steps: () => steps,
    announce,
    takeBack: async (undo) => {
      try {
        const left = await undo();
        steps = steps.filter((step) => step.undo !== undo);
        show(left ? { text: left } : undefined);
      } catch (problem) {
        announce(sentenceOf(problem), undo);
      }
    },
    dismiss: () => show(undefined),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
