import { useId } from "preact/hooks";

interface InputFieldProps {
  label: string;
  value: string;
  onInput(text: string): void;
  type?: "text" | "url" | "password";
  /** What a keyboard on the screen shows. */
  inputMode?: "numeric";
  /** Over the whole width, where fields stand side by side. */
  wide?: boolean;
  spellcheck?: boolean;
}

/** A labelled line to type in; what was typed elsewhere is not offered. */
export function InputField({ label, value, onInput, type, inputMode, wide, spellcheck }: InputFieldProps) {
  const id = useId();
  return (
    <div class={wide ? "field wide" : "field"}>
      <label for={id}>{label}</label>
      <input
        id={id}
        class="input"
        type={type}
        inputMode={inputMode}
        value={value}
        autocomplete="off"
        spellcheck={spellcheck}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
}
