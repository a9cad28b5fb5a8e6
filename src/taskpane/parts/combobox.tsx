import { words } from "../languages/in-use";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import "./combobox.css";

export interface Choice {
  key: string;
  label: string;
  /** Said after the label in quieter type. */
  detail?: string;
  /** Choices of one group stand under its name; they follow each other. */
  group?: string;
}

export interface ComboboxProps {
  /** Of the input, for its label. */
  id: string;
  /** The text in the field; what is typed need not be one of the choices. */
  value: string;
  /** What to offer for a text; the empty text asks for everything. */
  choices(text: string): readonly Choice[];
  onInput(text: string): void;
  onChoose(choice: Choice): void;
  /** Names the list of choices. */
  listLabel: string;
  placeholder?: string | undefined;
  describedBy?: string | undefined;
  invalid?: boolean | undefined;
  required?: boolean | undefined;
}

/** A text field with a list of choices: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ */
export function Combobox(props: ComboboxProps) {
  const { id, value, choices, onInput, onChoose } = props;
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  /** The text the list answers; closed without one. */
  const [query, setQuery] = useState<string | undefined>();
  const [active, setActive] = useState(-1);
  const open = query !== undefined;
  const offered = open ? choices(query) : [];

  useEffect(() => {
    if (open && active >= 0)
      list.current?.querySelector("[aria-selected=true]")?.scrollIntoView?.({ block: "nearest" });
  }, [open, active]);

  const show = (text: string, at: number): void => {
    setQuery(text);
    setActive(at);
  };
  const close = (): void => {
    setQuery(undefined);
    setActive(-1);
  };
  /** Everything, from what the field holds on, else from the near end. */
  const openAt = (by: 1 | -1): void => {
    const all = choices("");
    const held = all.findIndex((choice) => choice.label === value);
    show("", held >= 0 ? held : by === 1 ? 0 : all.length - 1);
  };
  const choose = (choice: Choice): void => {
    onChoose(choice);
    close();
    input.current?.focus();
  };
  const move = (by: 1 | -1): void => {
    if (!open) return openAt(by);
    if (offered.length > 0)
      setActive((active + by + offered.length + (active < 0 && by < 0 ? 1 : 0)) % offered.length);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    switch (event.key) {
      case "ArrowDown":
        if (event.altKey) show("", -1);
        else move(1);
        break;
      case "ArrowUp":
        if (event.altKey) close();
        else move(-1);
        break;
      case "Enter": {
        const choice = offered[active];
        if (!choice) return;
        choose(choice);
        break;
      }
      case "Escape":
        if (!open) return;
        close();
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class="combobox">
      <input
        ref={input}
        id={id}
        class="input"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={listId}
        aria-activedescendant={active >= 0 && offered[active] ? optionId(listId, active) : undefined}
        aria-describedby={props.describedBy}
        aria-invalid={props.invalid || undefined}
        aria-required={props.required || undefined}
        placeholder={props.placeholder}
        value={value}
        onInput={(event) => {
          onInput(event.currentTarget.value);
          show(event.currentTarget.value, -1);
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      <button
        type="button"
        class="combobox-open"
        tabIndex={-1}
        aria-label={props.listLabel}
        aria-expanded={open}
        aria-controls={listId}
        // The press must not take the focus from the field: losing it closes the list.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          input.current?.focus();
          if (open) close();
          else show("", -1);
        }}
      >
        ▾
      </button>
      <ul
        id={listId}
        ref={list}
        class="combobox-list"
        role="listbox"
        aria-label={props.listLabel}
        hidden={offered.length === 0}
      >
        {groupsOf(offered).map(({ group, choices: together }) => {
          const items = together.map(({ choice, index }) => (
            <li
              key={choice.key}
              id={optionId(listId, index)}
              class="combobox-choice"
              role="option"
              aria-selected={index === active}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(choice)}
            >
              {choice.label}
              {choice.detail && <span class="quiet"> {choice.detail}</span>}
            </li>
          ));
          if (group === undefined) return items;
          return (
            <li key={group} role="presentation">
              <div role="group" aria-label={group}>
                <span class="combobox-group" aria-hidden="true">
                  {group}
                </span>
                <ul role="presentation">{items}</ul>
              </div>
            </li>
          );
        })}
      </ul>
      {open && offered.length === 0 && !value.startsWith("=") && (
        <p class="combobox-list combobox-none quiet">{words().parts.nothingMatches}</p>
      )}
    </div>
  );
}

interface Group {
  group: string | undefined;
  choices: { choice: Choice; index: number }[];
}

function groupsOf(offered: readonly Choice[]): Group[] {
  const groups: Group[] = [];
  for (const [index, choice] of offered.entries()) {
    const last = groups.at(-1);
    if (last && last.group === choice.group) last.choices.push({ choice, index });
    else groups.push({ group: choice.group, choices: [{ choice, index }] });
  }
  return groups;
}

function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}
