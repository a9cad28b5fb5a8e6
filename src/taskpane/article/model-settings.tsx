import { words } from "../languages/in-use";
import { useId } from "preact/hooks";
import { useAddIn } from "../app/add-in";
import { Summary } from "../parts/summary";
import { choiceProblem, forgetChoice, keepChoice, type ModelChoice } from "./model-choice";

interface ModelSettingsProps {
  choice: ModelChoice;
  onChoose(choice: ModelChoice): void;
}

/** Whether a model of the user's choice reads as well, and which one. */
export function ModelSettings({ choice, onChoose }: ModelSettingsProps) {
  const { memory } = useAddIn();
  const said = words().article.model;
  const problem = choice.on ? choiceProblem(choice) : undefined;
  const choose = (changed: Partial<ModelChoice>): void => {
    const next = { ...choice, ...changed };
    keepChoice(memory, next);
    onChoose(next);
  };
  return (
    <details class="article-model" open={choice.on}>
      <Summary>{said.settings}</Summary>
      <div class="stack">
        <label class="article-choice">
          <input
            type="checkbox"
            checked={choice.on}
            onChange={(event) => choose({ on: event.currentTarget.checked })}
          />
          <span>{said.on}</span>
        </label>
        <p class="quiet">{said.hint}</p>
        <div class="given-fields">
          <Text
            label={said.address}
            value={choice.address}
            type="url"
            onInput={(address) => choose({ address })}
          />
          <Text label={said.name} value={choice.model} type="text" onInput={(model) => choose({ model })} />
          <Text label={said.key} value={choice.key} type="password" onInput={(key) => choose({ key })} />
        </div>
        <p class="quiet">{said.kept}</p>
        {problem && (
          <p role="alert" class="article-problem">
            {problem}
          </p>
        )}
        <div class="row">
          <button type="button" class="button" disabled={!choice.key} onClick={() => choose({ key: "" })}>
            {said.forgetKey}
          </button>
          <button type="button" class="button" onClick={() => onChoose(forgetChoice(memory))}>
            {said.forget}
          </button>
        </div>
      </div>
    </details>
  );
}

interface TextProps {
  label: string;
  value: string;
  type: "url" | "text" | "password";
  onInput(text: string): void;
}

function Text({ label, value, type, onInput }: TextProps) {
  const id = useId();
  return (
    <div class={`field ${type === "text" ? "" : "wide"}`}>
      <label for={id}>{label}</label>
      <input
        id={id}
        class="input"
        type={type}
        value={value}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
}
