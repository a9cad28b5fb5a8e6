export interface CheckListProps {
  legend: string;
  choices: readonly string[];
  chosen: readonly string[];
  /** In the order of the choices. */
  onChange(chosen: string[]): void;
}

/** Any number of a closed list. */
export function CheckList({ legend, choices, chosen, onChange }: CheckListProps) {
  return (
    <fieldset class="check-list">
      <legend>{legend}</legend>
      {choices.map((one) => (
        <label key={one} class="comparison-check">
          <input
            type="checkbox"
            checked={chosen.includes(one)}
            onChange={(event) => {
              const isIn = event.currentTarget.checked;
              onChange(choices.filter((other) => (other === one ? isIn : chosen.includes(other))));
            }}
          />
          {one}
        </label>
      ))}
    </fieldset>
  );
}
