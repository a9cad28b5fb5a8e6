import { words } from "../languages/in-use";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { IsoDate } from "../../domain/ledger/records";
import { leaveByEscape } from "../parts/leave-by-escape";
import { HouseField } from "./house-field";

/** Who sets a figure of the house, why, and for how long, as typed. */
export interface Origin {
  author: string;
  reason: string;
  expires: string;
}

export const NO_ORIGIN: Origin = { author: "", reason: "", expires: "" };

/** The same as it is kept with the figure. */
export function originOf({ author, reason, expires }: Origin, today: IsoDate) {
  return { author: author.trim(), reason: reason.trim(), on: today, ...(expires && { expires }) };
}

interface HouseFormProps {
  label: string;
  origin: Origin;
  /** What is wrong with what was typed, or nothing. */
  problem: string;
  onOrigin(name: keyof Origin): (text: string) => void;
  onSubmit(): void;
  onCancel(): void;
  /** The fields of the figure itself. */
  children: ComponentChildren;
}

/** A form for a figure of the house's own: what it is, then by whom, why and until when. */
export function HouseForm({
  label,
  origin,
  problem,
  onOrigin,
  onSubmit,
  onCancel,
  children,
}: HouseFormProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  return (
    <form
      class="stack card"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      aria-label={label}
      onKeyDown={(key) => leaveByEscape(key, onCancel)}
    >
      {children}
      <HouseField
        name="author"
        label={words().model.author}
        value={origin.author}
        onInput={onOrigin("author")}
        required
      />
      <HouseField
        name="reason"
        label={words().model.reason}
        value={origin.reason}
        onInput={onOrigin("reason")}
        required
      />
      <HouseField
        name="expires"
        label={words().model.expires}
        type="date"
        value={origin.expires}
        onInput={onOrigin("expires")}
      />
      {problem && <p role="alert">{problem}</p>}
      <div class="row">
        <button type="submit" class="button primary">
          {words().model.add}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {words().model.cancel}
        </button>
      </div>
    </form>
  );
}
