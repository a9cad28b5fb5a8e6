interface HouseFieldProps {
  name: string;
  label: string;
  value: string;
  onInput(text: string): void;
  type?: string;
  hint?: string;
  required?: boolean;
}

/** A field of a form about the house's own figures, with its label and hint. */
export function HouseField({
  name,
  label,
  value,
  onInput,
  type = "text",
  hint,
  required = false,
}: HouseFieldProps) {
  const id = `house-${name}`;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="input"
        type={type}
        value={value}
        required={required}
        aria-describedby={hint && `${id}-hint`}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {hint && (
        <p id={`${id}-hint`} class="quiet">
          {hint}
        </p>
      )}
    </div>
  );
}
